import Glibc

/// A file that could not be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder.
    public let path: String
    /// The system's `errno`.
    public let code: Int32

    /// Names what the system said.
    public init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    /// Keeps what the last system call left in `errno`.
    init(path: String) { self.init(path: path, code: errno) }

    /// Whether the disk is full or a quota is used up.
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

    /// The path and the system's words.
    public var description: String { "\(path): \(String(cString: strerror(code)))" }
}
