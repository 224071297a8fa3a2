import CSodium
import CZXing
import Foundation
import Passes
import QRSymbols

/// What a verdict costs at the least: one libzxing decode of the frame, one bare verification and one durable SQLite commit.
///
/// It takes paths of P5 pictures on standard input, one a line, and answers each with its milliseconds, so that a script may
/// take turns between it and a station in one run.
struct GateFloor {
    let region: SampleRegion
    let floor: DurableRow

    func serve() throws {
        let key = region.issuer.publicKey
        let message = [UInt8](repeating: 7, count: 200)
        let signature = region.issuer.signature(over: message).bytes
        while let path = readLine() {
            let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
            let header = bytes.prefix(64).split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
            let sizes = String(decoding: header[1], as: UTF8.self).split(separator: " ").compactMap {
                Int32($0)
            }
            let pixels = Array(bytes[header[3].startIndex...])
            let clock = ContinuousClock()
            let begin = clock.now
            let hints = czxing_hints(
                try_harder: true, try_downscale: false, global_histogram: false, is_pure: false)
            let list = czxing_read(pixels, sizes[0], sizes[1], sizes[0], hints)
            let found = czxing_count(list)
            czxing_free(list)
            guard crypto_sign_verify_detached(signature, message, UInt64(message.count), key.bytes) == 0
            else {
                throw SamplePass.Unfit(what: "signature")
            }
            try floor.write([UInt8](repeating: 7, count: 400))
            let cost = clock.now - begin
            Swift.print("\(cost / .milliseconds(1)) \(found)")
            fflush(nil)
        }
    }
}
