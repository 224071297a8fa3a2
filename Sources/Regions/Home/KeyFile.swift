import Glibc
public import Passes

/// A file that holds one secret key.
///
/// - Shape: the seed's 64 hex digits and a newline; permissions 0600.
public struct KeyFile: Sendable {
    private let file: DurableFile

    /// Names a key file.
    public init(_ path: String) { file = DurableFile(path) }

    /// Writes a key, readable by its owner alone.
    public func write(_ key: SigningKey) throws(HomeError) {
        do { try file.write(Array((key.seed.hex + "\n").utf8), mode: 0o600) } catch { throw .file(error) }
    }

    /// Reads the key.
    ///
    /// - Errors: ``HomeError/key(file:what:)`` when it is missing, others may read it, or it holds no key.
    public func read() throws(HomeError) -> SigningKey {
        var status = stat()
        guard stat(file.path, &status) == 0 else {
            throw .key(file: file.path, what: String(cString: strerror(errno)))
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .key(file: file.path, what: "others may read it; run: chmod 600 '\(file.path)'")
        }
        let content: [UInt8]
        do { content = try file.read(limit: 4096) } catch {
            throw .key(file: file.path, what: String(cString: strerror(error.code)))
        }
        let text = String(decoding: content, as: UTF8.self)
        guard text.hasSuffix("\n"), let seed = [UInt8](hex: text.dropLast()), let key = SigningKey(seed: seed)
        else {
            throw .key(file: file.path, what: "it does not hold 64 hex digits")
        }
        return key
    }
}
