/// Bytes that are not the deterministic CBOR we use.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 8 to 19.
public struct CBORError: Error, Hashable, Sendable {
    /// The rule that is broken.
    public let rule: Int
    /// Where in the bytes, from 0.
    public let offset: Int

    /// Names a broken rule and its place.
    public init(rule: Int, offset: Int) {
        self.rule = rule
        self.offset = offset
    }
}
