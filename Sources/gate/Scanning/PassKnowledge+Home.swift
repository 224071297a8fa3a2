import Admission
import PassLedger
import Passes
import Regions

extension PassKnowledge {
    /// What the home's ledger knows of a pass, all of it.
    init(of pass: TrustedPass, at enrolment: GateEnrolment, in view: LedgerView, now: Moment) throws {
        let claims = pass.claims
        guard let history = try view.history(of: claims.passID, judgingJournals: false) else {
            self.init(fresh: claims.name)
            // Only the pass's own region can say that it never sold it.
            isIssued = claims.region != view.context.region
            return
        }
        let state = history.state
        self.init(state.snapshotRow)
        insideByZone = Dictionary(uniqueKeysWithValues: enrolment.zones.map { ($0, state.inside($0)) })
        freeReturns = enrolment.zones.first { claims.zones.contains($0) }.map { state.freeReturns(to: $0, at: now) }
        lastPresentations = state.lastPresentations
        lastEntry = history.lastEntry
        isIssued =
            state.commitment == pass.shown.token.commitment || claims.issueNumber < state.issueNumber ?? 0
    }
}

extension PassHistory {
    /// The last check-in that counted.
    fileprivate var lastEntry: LastEntry? {
        let counted = zip(entries, state.entries).last { _, judged in
            if case .entered = judged.effect { true } else { false }
        }
        guard let (placed, _) = counted, case .passage(let zone) = placed.entry.record.content else { return nil }
        let record = placed.entry.record
        return LastEntry(at: record.at, gate: record.signer, zone: zone)
    }
}

extension AdmittingGate {
    /// A gate as its region's ledger enrolled it.
    init(_ enrolment: GateEnrolment, in context: LedgerContext, proofWindow: ProofWindow) {
        self.init(region: context.region, id: enrolment.id, zones: enrolment.zones)
        direction =
            switch enrolment.direction {
            case .in: .in
            case .out: .out
            case .both: .both
            }
        exits = context.gates.zonesWithExit
        self.proofWindow = proofWindow
    }
}
