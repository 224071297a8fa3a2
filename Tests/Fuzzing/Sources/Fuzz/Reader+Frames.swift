import Cameras
import QRSymbols

/// What a stream gave: its pictures, and how it ended.
private struct Outcome: Equatable {
    var pictures: [Picture] = []
    var fault: FrameFault?
}

private struct Picture: Equatable {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    init(_ frame: GrayFrame) {
        width = frame.width
        height = frame.height
        pixels = frame.withPixels { Array($0) }
    }
}

/// A parser of picture streams, as the cameras feed it.
private protocol PictureParser {
    mutating func next(from input: inout ArraySlice<UInt8>) throws(FrameFault) -> GrayFrame?
    func finish() throws(FrameFault)
}

extension GreymapParser: PictureParser {}
extension Y4MParser: PictureParser {}
extension FrameStreamParser: PictureParser {}

extension Reader {
    /// P5 pictures: the same ones, however the bytes are cut into pieces.
    func readGreymaps(_ bytes: [UInt8]) { requireSameInPieces(bytes, GreymapParser()) }

    /// A Y4M stream: likewise.
    func readY4M(_ bytes: [UInt8]) { requireSameInPieces(bytes, Y4MParser()) }

    private func requireSameInPieces(_ bytes: [UInt8], _ parser: some PictureParser) {
        let whole = outcome(of: bytes, by: parser) { $0 }
        require(
            whole == outcome(of: bytes, by: parser) { _ in 1 },
            "byte by byte a stream gives the same pictures")
        // Pieces that depend on the bytes alone, so that an input found once is found again.
        var state = bytes.reduce(UInt32(1)) { $0 &* 16_777_619 ^ UInt32($1) }
        let pieces = outcome(of: bytes, by: parser) { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 16) % 97 + 1
        }
        require(whole == pieces, "in pieces a stream gives the same pictures")
        // The door for streams of either kind says the same, once the first byte has told which it is.
        guard bytes.first == (self == .p5 ? UInt8(ascii: "P") : UInt8(ascii: "Y")) else { return }
        require(
            whole == outcome(of: bytes, by: FrameStreamParser()) { $0 }, "both doors give the same pictures")
    }

    private func outcome(
        of bytes: [UInt8], by start: some PictureParser, pieceLength: (Int) -> Int
    ) -> Outcome {
        var parser = start
        var outcome = Outcome()
        var rest = bytes[...]
        do throws(FrameFault) {
            while !rest.isEmpty {
                var piece = rest.prefix(pieceLength(rest.count))
                rest = rest.dropFirst(piece.count)
                while let frame = try parser.next(from: &piece) { outcome.pictures.append(Picture(frame)) }
            }
            try parser.finish()
        } catch {
            outcome.fault = error
        }
        return outcome
    }
}
