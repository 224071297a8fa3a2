import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore

extension HomeGate {
    /// Checks out who is still inside a zone of this gate after it closed, one record a pass.
    ///
    /// - Guarantee: each check-out is durable in journal and ledger before the next is looked for; run again, it finds the rest. A check-out
    ///   is evidence of the hour alone, not that somebody walked out.
    /// - Returns: the records written.
    func checkOutAtClosing() async throws -> [Record] {
        var written: [Record] = []
        while written.count < Self.mostAtOnce, let record = try await checkOutOne() { written.append(record) }
        return written
    }

    private func checkOutOne() async throws -> Record? {
        let machine = Moment.now()
        return try await journal.holding(within: patience) { held in
            try await ledger.record(at: machine, within: patience) { view in
                let clock = GateClock(
                    machine: machine,
                    floor: [held.floor, try view.reading.newestRecordedAt()].compactMap(\.self).max())
                guard let due = try due(in: view, at: clock.now) else {
                    return Decision(records: [], outcome: nil)
                }
                try requireWholeJournal(held, by: view.reading)
                let draft = RecordDraft(
                    kind: .checkOut, region: due.pass.region, passID: due.pass.id, at: clock.now,
                    signer: SignerName(region: home.region, gate: gate), journal: held.position,
                    persons: due.persons, evidence: due.checkIn.evidence,
                    reason: Self.closingReason,
                    marks: ["override"] + (clock.marksRecords ? ["clock_off"] : []),
                    known: KnownLedger(snapshotVersion: 0, ledgerSize: view.size),
                    content: .passage(zone: due.zone))
                let record = try JournalFault.telling {
                    try held.append { _ in try Record(signing: draft, by: key) }
                }
                // A crash from here to the ledger's commit leaves the check-out in the journal: it is appended at the next start.
                return Decision(records: [record], outcome: record)
            }.outcome
        }
    }

    /// The first of this gate's zones' check-outs that are due.
    private func due(in view: LedgerView, at now: Moment) throws -> InsideCount.Stay? {
        guard let enrolment = view.context.gates.newest(gate) else { return nil }
        let stays = try inside.stays(in: view).filter { enrolment.zones.contains($0.zone) }
        var plans: [PlanReference: Plan] = [:]
        let asked = stays.compactMap { stay -> InsidePass? in
            guard let reference = stay.plan, stay.pass.region == home.region else { return nil }
            plans[reference] = plans[reference] ?? view.context.plan(reference)
            return InsidePass(
                pass: stay.pass, plan: reference, zone: stay.zone, persons: stay.persons,
                since: stay.checkIn.at, record: stay.checkIn.hash)
        }
        let closing = ClosingTime(plans: plans, calendar: home.calendar)
        guard let first = closing.due(of: asked, at: now).first else { return nil }
        return stays.first { $0.pass == first.inside.pass && $0.zone == first.inside.zone }
    }

    static let closingReason = "closed"
    private static let mostAtOnce = 500
}
