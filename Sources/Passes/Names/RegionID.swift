/// A region's name in the alliance: park or city, issuer of passes, owner of one ledger.
///
/// - Shape: `[a-z0-9-]{2,32}`.
/// - Source: `Docs/Formats/PassToken.md`, rule 21.
public struct RegionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as it stands in tokens, records and rosters.
    public let text: String

    /// Takes a name if it has the form of one.
    public init?(_ text: String) {
        guard Code.isWellFormed(text, length: 2...32) else { return nil }
        self.text = text
    }

    /// Whether the region is for tests and training: no other region's gate admits its passes.
    public var isForTests: Bool { text.hasPrefix("test-") }

    /// The name itself.
    public var description: String { text }

    /// Orders names by their bytes.
    public static func < (left: RegionID, right: RegionID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
