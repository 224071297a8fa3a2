public import Passes

/// Everything a gate or counter judges by that does not change from pass to pass.
///
/// Judging has two halves. ``Trust/verify(_:)`` asks who issued the pass and whether the holder signed: slow, without any
/// state. ``judge(_:knowing:at:persons:count:)`` then asks the rules: fast, pure, and run again under the ledger's write lock
/// so that of two showings at once one is admitted. The rules are values in ``Rule``, listed in the order of the contract for
/// each of the three things that people do: enter, leave, use a perk.
///
/// - Source: CONTRACT, section 4; `Docs/Formats/PassToken.md`, rules 50 to 69; `Docs/Refusals.md`.
public struct AdmissionPolicy: Sendable {
    /// Where people stand.
    public var gate: AdmittingGate
    /// Whom the gate believes.
    public var trust: Trust
    /// How fresh the gate's snapshot is; nil when it works from its home.
    public var snapshot: SnapshotStanding?
    /// The plans of the gate's own region that it knows, in the versions they were sold in.
    public var plans: [PlanReference: Plan]
    /// How many persons are in the gate's zones, of all passes; zones that are not named are never full.
    public var occupancy = ZoneOccupancy()
    let days: ParkDays

    /// Gathers what a gate judges by.
    ///
    /// Share one ``ParkDays`` among all policies of a process: it remembers the slow part of the calendar.
    public init(
        gate: AdmittingGate, trust: Trust, snapshot: SnapshotStanding? = nil,
        plans: [PlanReference: Plan] = [:], days: ParkDays = ParkDays()
    ) {
        self.gate = gate
        self.trust = trust
        self.snapshot = snapshot
        self.plans = plans
        self.days = days
    }

    /// Judges what is shown, verification included.
    ///
    /// - Units and bounds: `persons` pass now, all not yet in when nil; `count` uses of a counter's perk.
    /// - Guarantee: a refusal lists all reasons that hold, in the contract's order; nothing is written anywhere.
    public func judge(
        _ shown: ShownPass, knowing knowledge: PassKnowledge, at clock: GateClock, persons: Int? = nil,
        count: Int = 1
    ) -> Verdict {
        switch trust.verify(shown) {
        case .refused(let refusal): .refused([refusal])
        case .trusted(let pass): judge(pass, knowing: knowledge, at: clock, persons: persons, count: count)
        }
    }

    /// Judges a pass that has been verified under this policy's trust.
    ///
    /// - Units and bounds: `persons` pass now, all not yet in when nil; `count` uses of a counter's perk.
    /// - Guarantee: a refusal lists all reasons that hold, in the contract's order; nothing is written anywhere.
    public func judge(
        _ pass: TrustedPass, knowing knowledge: PassKnowledge, at clock: GateClock, persons: Int? = nil,
        count: Int = 1
    ) -> Verdict {
        let showing = Showing(
            of: pass, under: self, knowing: knowledge, at: clock, persons: persons, count: count)
        let refusals = Rule.rules(for: showing.kind).compactMap { $0.refusal(of: showing) }
        guard refusals.isEmpty else { return .refused(refusals) }
        let checks = showing.checks
        return checks.isEmpty ? .admitted(showing.passage) : .check(checks, showing.passage)  // rule 69
    }
}
