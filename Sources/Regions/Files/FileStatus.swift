public import Glibc

/// What the system knows of a file.
///
/// It stands here, once: in modules that also know Dispatch, Swift is of two minds about which module `struct stat` belongs to.
public struct FileStatus: Hashable, Sendable {
    /// The kind of file and its permission bits.
    public let mode: mode_t
    /// Its length in bytes.
    public let size: Int64
    /// Its number on its file system.
    public let inode: UInt64
    /// When it was last written, in nanoseconds since 1970.
    public let modified: Int64

    /// Asks about the file that a path leads to.
    ///
    /// - Errors: ``FileError`` with the system's own number.
    public init(of path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(path: path) }
        self.init(status)
    }

    /// Asks about an open file.
    ///
    /// - Errors: ``FileError`` with the system's own number; `path` is for its words.
    public init(descriptor: Int32, path: String) throws(FileError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path) }
        self.init(status)
    }

    private init(_ status: stat) {
        mode = status.st_mode
        size = Int64(status.st_size)
        inode = UInt64(status.st_ino)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    }

    /// Whether it is a pipe.
    public var isPipe: Bool { mode & S_IFMT == S_IFIFO }
}
