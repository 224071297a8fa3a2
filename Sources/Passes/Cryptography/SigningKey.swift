import CSodium

/// An Ed25519 key pair that signs.
///
/// - Guarantee: descriptions never show the secret.
/// - Source: RFC 8032, section 5.1.5.
public struct SigningKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The 32-byte seed that a key file holds.
    public let seed: [UInt8]
    /// The public half.
    public let publicKey: PublicKey
    /// The public half's short name.
    public let id: KeyID
    private let secret: [UInt8]

    /// Derives the pair from a 32-byte seed.
    public init?(seed: [UInt8]) {
        guard seed.count == 32 else { return nil }
        self.init(exactly: seed)
    }

    /// Draws a new key from the system's generator.
    public static func random() -> SigningKey { SigningKey(exactly: randomBytes(count: 32)) }

    private init(exactly seed: [UInt8]) {
        precondition(Sodium.isReady, "libsodium must initialise")
        var publicBytes = [UInt8](repeating: 0, count: 32)
        var secret = [UInt8](repeating: 0, count: 64)
        crypto_sign_seed_keypair(&publicBytes, &secret, seed)
        self.seed = seed
        self.secret = secret
        publicKey = PublicKey(exactly: publicBytes)
        id = publicKey.id
    }

    /// Signs a message.
    public func signature(over message: [UInt8]) -> Signature {
        var bytes = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&bytes, nil, message, UInt64(message.count), secret)
        return Signature(exactly: bytes)
    }

    /// The key's short name, never its secret.
    public var description: String { "signing key \(id)" }
    /// The key's short name, never its secret.
    public var debugDescription: String { description }
    /// Nothing of the secret.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
