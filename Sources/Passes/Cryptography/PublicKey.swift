import CSodium

/// An Ed25519 public key.
///
/// - Shape: 32 bytes as in RFC 8032, section 5.1.5.
/// - Guarantee: none about the point; see ``isInPrimeOrderGroup`` and ``canVerify``.
public struct PublicKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The 32 raw bytes.
    public let bytes: [UInt8]

    /// Takes exactly 32 bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    init(exactly bytes: [UInt8]) { self.bytes = bytes }

    /// The key's short name.
    public var id: KeyID { KeyID(of: self) }

    /// Whether the bytes are canonical and name a point of the prime-order group, not the identity.
    public var isInPrimeOrderGroup: Bool {
        precondition(Sodium.isReady, "libsodium must initialise")
        return crypto_core_ed25519_is_valid_point(bytes) == 1
    }

    /// Whether a signature over a message verifies under this key.
    ///
    /// - Guarantee: S < L, R and A canonical and not of small order, cofactorless.
    /// - Source: `Docs/Formats/PassToken.md`, rule 51; RFC 8032, section 5.1.7.
    public func verifies(_ signature: Signature, over message: [UInt8]) -> Bool {
        crypto_sign_verify_detached(signature.bytes, message, UInt64(message.count), bytes) == 0
    }

    /// 64 lower-case hex digits.
    public var description: String { bytes.hex }

    /// Orders by bytes.
    public static func < (left: PublicKey, right: PublicKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
