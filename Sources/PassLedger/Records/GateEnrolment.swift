public import Passes

/// A gate or counter as its region enrols it.
///
/// - Shape: `[id without region, public key, [zone…], direction as text, journal id]`.
/// - Source: `Docs/Formats/Record.md`, key 24.
public struct GateEnrolment: Hashable, Sendable {
    /// The gate's id within its region.
    public var id: Code
    /// The key it signs records with.
    public var key: PublicKey
    /// The zones it opens, ascending, at least one.
    public var zones: [Code]
    /// Which way people go.
    public var direction: Direction
    /// The journal that its records are numbered in.
    public var journal: JournalID

    /// Describes a gate.
    public init(id: Code, key: PublicKey, zones: [Code], direction: Direction, journal: JournalID) {
        self.id = id
        self.key = key
        self.zones = zones
        self.direction = direction
        self.journal = journal
    }

    /// Which way people go through a gate.
    public enum Direction: String, CaseIterable, Hashable, Sendable {
        /// In only.
        case `in`
        /// Out only.
        case out
        /// Both ways.
        case both

        /// Whether people can leave here.
        public var isExit: Bool { self != .in }
    }
}
