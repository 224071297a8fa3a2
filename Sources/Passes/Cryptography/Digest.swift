import CSodium

/// A SHA-256 hash.
///
/// - Shape: 32 bytes; lower-case hex in JSON.
/// - Source: FIPS 180-4.
public struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Hashes some bytes.
    public init(of message: [UInt8]) {
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&hash, message, UInt64(message.count))
        bytes = hash
    }

    /// 32 zero bytes: the hash before the first record of a journal.
    public static let zero = Digest(exactly: [UInt8](repeating: 0, count: 32))

    private init(exactly bytes: [UInt8]) { self.bytes = bytes }

    /// 64 lower-case hex digits.
    public var description: String { bytes.hex }

    /// Orders hashes by their bytes.
    public static func < (left: Digest, right: Digest) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
