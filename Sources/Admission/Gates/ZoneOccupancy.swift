public import Passes

/// How many persons are in the zones of a region, over all passes, and how many the region lets in.
///
/// Whoever runs the gates counts: from the ledger, or from what the gates of a site tell each other.
///
/// - Source: `Docs/Rules.md`, *Capacity*.
public struct ZoneOccupancy: Hashable, Sendable {
    /// Persons inside by zone; a zone that is not named is not counted and never full.
    public var persons: [Code: Int]
    /// Persons that the region lets into a zone; a zone that is not named has no limit but its plans'.
    public var limits: [Code: Int]

    /// States what is known; nothing unless said.
    public init(persons: [Code: Int] = [:], limits: [Code: Int] = [:]) {
        self.persons = persons
        self.limits = limits
    }
}
