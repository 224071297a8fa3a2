public import PassLedger
public import Passes

/// A gate or perk counter, as far as it matters to who may pass.
///
/// - Source: CONTRACT, sections 2 to 4; the zones and the direction come from the gate's `gate` entry.
public struct AdmittingGate: Hashable, Sendable {
    /// The region that the gate stands in.
    public var region: RegionID
    /// The gate's id within its region.
    public var id: Code
    /// The zones it opens, in the order in which they are tried.
    public var zones: [Code]
    /// Which way people pass.
    public var direction: Direction = .in
    /// Those zones of the region that have an enrolled exit.
    public var exits: Set<Code> = []
    /// How far a presentation's time may lie from now.
    public var proofWindow: ProofWindow = .usual
    /// The perk that a counter grants; nil at an entrance.
    public var perk: Code?
    /// Whether the region's books are at hand.
    public var reach: Reach = .home

    /// Describes an entrance that works from its region's home; the rest is set afterwards.
    public init(region: RegionID, id: Code, zones: [Code]) {
        self.region = region
        self.id = id
        self.zones = zones
    }

    /// Which way people pass a gate: in, out, or both, where whoever is inside leaves and whoever is not enters.
    public typealias Direction = GateEnrolment.Direction

    /// Whether the region's books are at hand.
    public enum Reach: String, CaseIterable, Hashable, Sendable {
        /// The gate works from its region's home and decides under the ledger's write lock.
        case home
        /// The bookkeeper answered in time.
        case answered
        /// Cut off: the gate decides by what it last heard.
        case alone
    }
}
