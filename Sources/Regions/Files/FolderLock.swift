import Glibc

/// A folder that one process at a time works in.
///
/// - Guarantee: held until this value is let go of or the process ends, however it ends.
public final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Waits for the folder's `.lock`, making it where it is not there.
    ///
    /// - Errors: ``FileError``.
    public init(_ folder: String) throws(FileError) {
        let path = folder + "/.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileError(path: path) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw FileError(path: path) }
        }
    }

    deinit { close(descriptor) }
}
