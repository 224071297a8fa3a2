public import PassLedger
public import Passes

extension PassKnowledge {
    /// What the ledger of a gate's region knows of a pass that is shown there.
    ///
    /// - Shape: `state` is nil when the ledger holds no entry of the pass; another region's pass is then as fresh as can be.
    /// - Guarantee: exact at the size that the state was replayed at; read both under the ledger's write lock to decide.
    /// - Source: `Docs/Formats/State.md`, S13 to S17.
    public init(of token: PassToken, by state: PassState?, at gate: AdmittingGate, now: Moment) {
        guard let state else {
            self.init(fresh: token.claims.name)
            isIssued = token.claims.region != gate.region
            return
        }
        self.init(state.snapshotRow)
        insideByZone = Dictionary(uniqueKeysWithValues: Set(gate.zones).map { ($0, state.inside($0)) })
        // Who may return is asked of the park calendar, which is slow: only where returning is free.
        freeReturnsByZone =
            token.claims.entryPolicy.allowsReentry
            ? Dictionary(
                uniqueKeysWithValues: Set(gate.zones).map { ($0, state.freeReturns(to: $0, at: now)) }) : [:]
        lastPresentations = state.lastPresentations
        visits = state.visits
        // Of another region's pass this ledger has seen only what happened here.
        visitsAreComplete = token.claims.region == gate.region
        lastEntry = state.visits.last { $0.kind == .checkIn && $0.counted > 0 }.map(LastEntry.init)
        // An older token of the same pass is superseded and was issued by an earlier entry.
        isIssued =
            token.claims.region != gate.region || token.claims.issueNumber < (state.issueNumber ?? 0)
            || state.commitment == token.commitment
    }
}
