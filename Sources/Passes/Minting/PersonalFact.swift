/// A personal attribute of a pass: what stays in the region's register, and what the token shows of it.
///
/// - Guarantee: descriptions never show the value.
/// - Source: `Docs/Formats/PassToken.md`, *Personal attributes*.
public struct PersonalFact: Hashable, Sendable, CustomStringConvertible {
    /// What it is about.
    public let key: Code
    /// The value as typed, in NFC.
    public let value: String
    /// The 16 bytes in the token.
    public let commitment: [UInt8]

    /// The key, never the value.
    public var description: String { "personal \(key)" }
}
