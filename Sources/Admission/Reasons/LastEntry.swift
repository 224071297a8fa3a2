import PassLedger
public import Passes

/// When, and as far as known where, a pass last entered.
public struct LastEntry: Hashable, Sendable {
    /// When.
    public var at: Moment
    /// Through which gate; nil when only the time is known.
    public var gate: SignerName?
    /// Into which zone; nil when only the time is known.
    public var zone: Code?

    /// Names an entry.
    public init(at: Moment, gate: SignerName? = nil, zone: Code? = nil) {
        self.at = at
        self.gate = gate
        self.zone = zone
    }

    /// The entry that a visit was.
    init(_ visit: KnownVisit) { self.init(at: visit.at, gate: visit.gate, zone: visit.zone) }
}
