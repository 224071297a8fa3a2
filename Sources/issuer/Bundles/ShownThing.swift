import Cameras
import Foundation
import PassLedger
import Passes
import QRSymbols
import Regions

/// What somebody gave to be verified.
enum ShownThing {
    /// The text of a symbol, byte for byte; empty where a picture has none.
    case text([UInt8])
    /// A bundle file's content.
    case bundle([UInt8])

    /// Takes an argument: a file if it opens as one, else text.
    init(_ argument: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), !isFolder.boolValue
        else {
            self = .text(Array(argument.utf8))
            return
        }
        let content = try DurableFile(argument).read(limit: 256 << 20)
        switch content.first {
        case UInt8(ascii: "{"): self = .bundle(content)
        case UInt8(ascii: "S") where content.count < 4096 && content.starts(with: Array("SP".utf8)):
            self = .text(content.last == UInt8(ascii: "\n") ? content.dropLast() : content)
        default: self = .text(try Self.symbol(in: content, at: argument))
        }
    }

    /// What whoever typed the argument should know before the answer.
    func caution(about argument: String) -> Phrase? {
        guard case .text(let text) = self else { return nil }
        if text.isEmpty { return Messages.nothingReadable(argument) }
        let isMeantAsFile =
            text == Array(argument.utf8) && !argument.hasPrefix("SP") && argument.contains(".")
        return isMeantAsFile ? Messages.takenAsText(argument) : nil
    }

    /// The largest pass on a picture, else the largest symbol; nothing where there is none.
    private static func symbol(in content: [UInt8], at path: String) throws -> [UInt8] {
        let symbols = SymbolReader().read(try frame(of: content, at: path))
        let pass = symbols.first { $0.bytes.starts(with: Array("SP".utf8)) }
        return (pass ?? symbols.first)?.bytes ?? []
    }

    private static func frame(of content: [UInt8], at path: String) throws -> GrayFrame {
        if let format = PictureFormat(fileName: path), format != .png {
            return try PictureReader.frame(of: content, format: format)
        }
        guard let frame = try pictureFrames(path).next() else { throw CameraError.emptyPicture(path) }
        return frame.gray
    }
}
