import Admission
import PassLedger
import Passes
import Regions

extension AdmittingGate {
    /// A gate as its region's ledger enrolled it.
    init(_ enrolment: GateEnrolment, in context: LedgerContext, proofWindow: ProofWindow) {
        self.init(region: context.region, id: enrolment.id, zones: enrolment.zones)
        direction = enrolment.direction
        exits = context.gates.zonesWithExit
        self.proofWindow = proofWindow
    }
}

extension PassHistory {
    /// The last check-in that counted, for words like *last entry 10:40 at g1*.
    var lastEntry: LastEntry? {
        let counted = zip(entries, state.entries).reversed().first { _, judged in
            if case .entered = judged.effect { true } else { false }
        }
        guard let (placed, _) = counted, case .passage(let zone) = placed.entry.record.content else {
            return nil
        }
        let record = placed.entry.record
        return LastEntry(at: record.at, gate: record.signer, zone: zone)
    }
}
