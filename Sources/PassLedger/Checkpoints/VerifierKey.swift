public import Passes

/// A key that signs notes, with the name it signs under: a log's or another cosigner's.
///
/// - Shape: as text `name+hash+base64(type ‖ key)`, hash = 8 hex digits of the key id, type 0x01 for Ed25519.
/// - Source: C2SP signed-note, *Verifier keys*.
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
    /// The name: not empty, no white space, no plus sign.
    public let name: String
    /// The key.
    public let key: PublicKey
    /// The first 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key).
    public let keyID: [UInt8]

    /// Gives a key its name; nil for a name that notes cannot carry.
    public init?(name: String, key: PublicKey) {
        guard Self.isName(name) else { return nil }
        self.name = name
        self.key = key
        keyID = Array(Digest(of: Array(name.utf8) + [0x0A, Self.ed25519] + key.bytes).bytes.prefix(4))
    }

    /// Reads a verifier key; nil for other types of key, or a hash that is not the key's.
    public init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let hash = [UInt8](hex: parts[1]), let typed = Base64.decode(parts[2]),
            typed.first == Self.ed25519, let key = PublicKey(typed.dropFirst())
        else { return nil }
        self.init(name: String(parts[0]), key: key)
        guard keyID == hash else { return nil }
    }

    /// `name+hash+key`, as it is handed to others.
    public var description: String { "\(name)+\(keyID.hex)+\(Base64.encode([Self.ed25519] + key.bytes))" }

    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 }
    }

    private static let ed25519: UInt8 = 0x01
}
