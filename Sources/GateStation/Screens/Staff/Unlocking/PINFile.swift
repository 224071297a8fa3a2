import Glibc
import Passes
import Regions

/// The file that keeps the hash of the staff's PIN.
///
/// - Shape: one line, ``PINHash``; permissions 0600.
/// - Source: `Docs/Settings.md`, `pin_file`.
package struct PINFile: Sendable {
    private let file: DurableFile

    /// Names a file.
    package init(_ path: String) { file = DurableFile(path) }

    /// Writes a hash, readable by its owner alone; an older one is replaced.
    ///
    /// - Errors: ``FileError``.
    package func write(_ hash: PINHash) throws { try file.write(Array((hash.text + "\n").utf8), mode: 0o600) }

    /// Reads the hash.
    ///
    /// - Errors: ``PINError`` when the file cannot be read, others may read it, or it holds no hash.
    package func read() throws(PINError) -> PINHash {
        let status: FileStatus
        do { status = try FileStatus(of: file.path) } catch {
            throw .unreadable(file: file.path, code: error.code)
        }
        guard status.mode & 0o077 == 0 else { throw .readableByOthers(file: file.path) }
        let content: [UInt8]
        do { content = try file.read(limit: 1024) } catch {
            throw .unreadable(file: file.path, code: error.code)
        }
        let line = String(decoding: content.prefix { $0 != 0x0A }, as: UTF8.self)
        guard let hash = PINHash(text: line) else { throw .noHash(file: file.path) }
        return hash
    }
}
