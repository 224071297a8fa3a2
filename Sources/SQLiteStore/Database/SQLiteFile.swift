import Glibc
import PassLedger

/// What the file system says of a path before the database engine may touch it.
enum SQLiteFile {
    /// Succeeds only for a regular file with something in it: the engine would create one, or take an empty file for a database.
    ///
    /// - Errors: ``LedgerError`` `missing`, `damaged`, `ioFailure`.
    static func requireThere(_ path: String) throws(LedgerError) {
        var info = stat()
        guard stat(path, &info) == 0 else {
            throw error(errno, for: path)
        }
        guard info.st_mode & S_IFMT == S_IFREG else { throw LedgerError(.damaged, "\(path) is no file") }
        guard info.st_size > 0 else { throw LedgerError(.damaged, "\(path) is empty") }
    }

    /// Makes an empty file where there is none.
    ///
    /// - Errors: ``LedgerError`` `exists`, `full`, `readOnly`, `missing` for a folder that is not there, `ioFailure`.
    static func claim(_ path: String) throws(LedgerError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw error(errno, for: path) }
        close(descriptor)
    }

    /// How large a file is; 0 when it is not there.
    static func size(of path: String) -> Int64 {
        var info = stat()
        return stat(path, &info) == 0 ? Int64(info.st_size) : 0
    }

    /// Whether there is practically no room left where a file lies.
    static func isFull(_ path: String) -> Bool {
        var info = statvfs()
        guard statvfs(path, &info) == 0 else { return false }
        return info.f_bavail * info.f_frsize < 65_536
    }

    /// Whether the system refuses to let us write a file.
    static func isReadOnly(_ path: String) -> Bool {
        access(path, W_OK) != 0 && (errno == EROFS || errno == EACCES || errno == EPERM)
    }

    private static func error(_ number: Int32, for path: String) -> LedgerError {
        let code: LedgerError.Code =
            switch number {
            case ENOENT, ENOTDIR: .missing
            case EEXIST: .exists
            case ENOSPC, EDQUOT: .full
            case EROFS, EACCES, EPERM: .readOnly
            default: .ioFailure
            }
        return LedgerError(code, "\(path): \(String(cString: strerror(number)))")
    }
}
