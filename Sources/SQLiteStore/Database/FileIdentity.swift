import Glibc

/// Which file lies at a path, whatever its name.
struct FileIdentity: Hashable, Sendable {
    private let device: UInt
    private let node: UInt

    /// Looks; nil when there is none.
    init?(of path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        device = UInt(info.st_dev)
        node = UInt(info.st_ino)
    }
}
