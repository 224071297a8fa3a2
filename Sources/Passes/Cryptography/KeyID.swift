/// The short name of a key: `kid`.
///
/// - Shape: first 8 bytes of SHA-256 of the raw 32-byte public key.
/// - Source: CONTRACT, section 2.
public struct KeyID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The 8 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 8 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 8 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Names a key.
    public init(of key: PublicKey) { bytes = Array(Digest(of: key.bytes).bytes.prefix(8)) }

    /// 16 lower-case hex digits.
    public var description: String { bytes.hex }

    /// Orders by bytes.
    public static func < (left: KeyID, right: KeyID) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
