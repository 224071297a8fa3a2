public import Glibc

/// A small file that is there whole or not at all.
///
/// - Guarantee: when a write returns, content and name are on disk; a crash before that leaves the old file or none, and
///   perhaps a file whose name ends in `.new`, which the next write replaces.
public struct DurableFile: Sendable {
    /// Where the file is.
    public let path: String

    /// Names a file.
    public init(_ path: String) { self.path = path }

    /// Replaces the file's content.
    ///
    /// - Shape: `mode` are the permission bits: 0600 for secrets.
    /// - Errors: ``FileError`` with the system's own number.
    public func write(_ content: [UInt8], mode: mode_t = 0o644) throws(FileError) {
        try requirePlainPlace()
        let draft = path + ".new"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw FileError(path: path) }
        do throws(FileError) {
            defer { close(descriptor) }
            try writeAll(content, to: descriptor)
            guard fsync(descriptor) == 0 else { throw FileError(path: path) }
        } catch {
            unlink(draft)
            throw error
        }
        // A crash here leaves the draft beside the old file; the rename below is what makes it count.
        guard rename(draft, path) == 0 else { throw FileError(path: path) }
        try Self.sync(folder: Self.folder(of: path))
    }

    /// Succeeds where a write would find a folder it may write in, and nothing but a plain file in its place.
    ///
    /// - Guarantee: touches nothing. Success does not prove that there will be room.
    /// - Errors: ``FileError`` as of a write.
    public func requirePlace() throws(FileError) {
        try requirePlainPlace()
        let folder = Self.folder(of: path)
        var status = stat()
        guard stat(folder, &status) == 0 else { throw FileError(path: path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(path: path, code: ENOTDIR) }
        guard access(folder, W_OK) == 0 else { throw FileError(path: path) }
    }

    /// A rename would put a plain file in the place of a device, a pipe or a link.
    private func requirePlainPlace() throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
        throw FileError(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EEXIST)
    }

    /// Reads the file, at most `limit` bytes of it.
    ///
    /// - Errors: ``FileError``; EFBIG when there is more.
    public func read(limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path) }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            guard count >= 0 else { throw FileError(path: path) }
            guard count > 0 else { return content }
            content.append(contentsOf: part[..<count])
            guard content.count <= limit else { throw FileError(path: path, code: EFBIG) }
        }
    }

    /// Makes the names in a folder durable.
    static func sync(folder: String) throws(FileError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError(path: folder) }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func writeAll(_ content: [UInt8], to descriptor: Int32) throws(FileError) {
        var written = 0
        while written < content.count {
            let count = content[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 else { throw FileError(path: path) }
            written += count
        }
    }
}
