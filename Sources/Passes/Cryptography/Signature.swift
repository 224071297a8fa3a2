/// An Ed25519 signature.
///
/// - Shape: R and S, 64 bytes together.
/// - Source: RFC 8032, section 5.1.6.
public struct Signature: Hashable, Sendable {
    /// The 64 bytes.
    public let bytes: [UInt8]

    /// Takes exactly 64 bytes; says nothing about whether they verify.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 64 else { return nil }
        self.bytes = Array(bytes)
    }

    init(exactly bytes: [UInt8]) { self.bytes = bytes }
}
