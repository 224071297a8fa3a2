import Glibc

/// What changes when a file is written or replaced.
struct FileStamp: Hashable, Sendable {
    private let node: UInt
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// Looks; nil when there is none.
    init?(of path: String) {
        var info = stat()
        guard stat(path, &info) == 0, info.st_size > 0 else { return nil }
        node = UInt(info.st_ino)
        size = Int(info.st_size)
        seconds = info.st_mtim.tv_sec
        nanoseconds = info.st_mtim.tv_nsec
    }
}
