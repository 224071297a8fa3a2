import Foundation
import Passes
import QRSymbols
import Regions

/// The folder of one batch: its pictures, its result, and the mark that says which batch it is.
///
/// - Guarantee: the mark is durable before the first pass is minted, so the batch that is run again is the same batch.
struct BatchFolder {
    /// The batch's number: 16 random bytes.
    let batch: PassID
    let path: String
    let format: PictureFormat
    /// Two runs of one batch take turns; the second finds what the first has done.
    private let lock: FolderLock

    /// Makes the folder, or finds the batch that it holds.
    ///
    /// - Errors: ``IssuerError/otherBatch(folder:)`` when the folder holds the batch of another file.
    init(_ path: String, for content: [UInt8], format: PictureFormat) throws {
        self.path = path
        self.format = format
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        lock = try FolderLock(path)
        let mark = DurableFile(path + "/.batch")
        let digest = Digest(of: content)
        guard FileManager.default.fileExists(atPath: mark.path) else {
            batch = .random()
            try mark.write(Array("scenic-pass batch v1\n\(batch)\n\(digest)\n".utf8))
            return
        }
        let lines = String(decoding: try mark.read(limit: 4096), as: UTF8.self).split(separator: "\n")
        guard lines.count == 3, lines[0] == "scenic-pass batch v1", let batch = PassID(hex: String(lines[1])),
            lines[2] == digest.description
        else { throw IssuerError.otherBatch(folder: path) }
        self.batch = batch
    }

    /// Where the picture of a row's pass goes.
    func picture(row: Int, pass: PassID) -> String { "\(path)/\(row)-\(pass).\(format.rawValue)" }

    /// The result file.
    var result: DurableFile { DurableFile(path + "/passes.csv") }
}
