import Foundation
import Glibc

/// A folder for one test, removed with its owner; what tests share goes when the process ends.
final class ScratchFolder: Sendable {
    let path: String

    private static let root: String = {
        atexit { try? FileManager.default.removeItem(atPath: ScratchFolder.root) }
        return FileManager.default.temporaryDirectory.appending(path: "commands-\(getpid())").path
    }()

    init() throws {
        path = "\(Self.root)/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and says where it is.
    @discardableResult
    func write(_ content: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(content).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// Writes a text and says where it is.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(text.utf8, to: name) }
}

/// The bytes of a file.
func content(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
