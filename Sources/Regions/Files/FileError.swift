import Glibc

/// A file that could not be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder.
    public let path: String
    /// The system's `errno`.
    public let code: Int32

    /// Keeps what the last system call left in `errno`, unless told otherwise.
    public init(path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    /// Whether the disk is full or a quota is used up.
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

    /// The path and the system's words.
    public var description: String { "\(path): \(String(cString: strerror(code)))" }
}
