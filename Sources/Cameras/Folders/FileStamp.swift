import Glibc

/// What tells whether a file of some name is still the one we know: it changes with every write and replacement.
struct FileStamp: Equatable {
    let inode: UInt64
    let size: Int64
    let modified: Instant
    /// When it came to lie here as it is, which renaming changes too.
    let arrived: Instant

    /// A file system's time, to the nanosecond.
    struct Instant: Comparable {
        let seconds: Int
        let nanoseconds: Int

        var since1970: Duration { .seconds(seconds) + .nanoseconds(nanoseconds) }

        static func < (left: Self, right: Self) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }

    /// Nil unless there is a regular file, or a link to one.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Instant(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
        arrived = Instant(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
    }

    /// Whether the contents are those of the other stamp; a change of rights or of links is none.
    func isSameContent(as other: FileStamp) -> Bool {
        inode == other.inode && size == other.size && modified == other.modified
    }
}
