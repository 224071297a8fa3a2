import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore
import Synchronization

extension HomeGate {
    /// Takes back a check-in, check-out or redemption of this gate, by another record.
    ///
    /// - Guarantee: durable in journal and ledger on return; the record that is taken back stays where it is.
    /// - Errors: ``StaffError`` when there is nothing to take back; those of journal and ledger.
    /// - Source: `Docs/Formats/State.md`, S9.
    package func annul(_ name: VisitName, reason: String) async throws -> AnnulledVisit {
        let machine = Moment.now()
        let annulled = try await journal.holding(within: patience) { held -> AnnulledVisit in
            let journalled = Mutex<AnnulledVisit?>(nil)
            do {
                let written = try await ledger.record(at: machine, within: patience) { view in
                    let decision = try annul(name, reason: reason, at: machine, holding: held, in: view)
                    // A crash from here to the ledger's commit leaves the annulment in the journal alone: it is brought into the
                    // ledger when this gate next starts.
                    journalled.withLock { $0 = decision.outcome }
                    return decision
                }
                var annulled = written.outcome
                annulled.index = written.entries.first?.entry.index
                return annulled
            } catch let error as LedgerError {
                // The ledger failed after the journal's commit: the visit is taken back, and the journal says so.
                guard let annulled = journalled.withLock({ $0 }) else { throw error }
                return annulled
            }
        }
        try? await ledger.signHead()
        return annulled
    }

    private func annul(
        _ name: VisitName, reason: String, at machine: Moment, holding held: HeldJournal, in view: LedgerView
    ) throws -> Decision<AnnulledVisit> {
        let visit = try find(name, in: view)
        let record = visit.entry.record
        guard let pass = record.passName, record.kind.isVisit else { throw StaffError.notAVisit(record.kind) }
        let signer = SignerName(region: home.region, gate: gate)
        guard record.signer == signer else { throw StaffError.notItsOwnRecord(record.signer) }
        if let earlier = try annulment(of: record, in: view) { throw StaffError.annulledAlready(earlier) }
        try requireWholeJournal(held, by: view.reading)
        let floor = [held.floor, try view.reading.newestRecordedAt()].compactMap(\.self).max()
        let clock = GateClock(machine: machine, floor: floor)
        let draft = RecordDraft(
            kind: .annul, region: pass.region, passID: pass.id, at: clock.now, signer: signer,
            journal: held.position, reason: reason, marks: clock.marksRecords ? ["clock_off"] : [],
            content: .annulment(record: record.hash))
        let signed = try JournalFault.telling {
            try held.append { _ in try Record(signing: draft, by: key) }
        }
        return Decision(
            records: [signed],
            outcome: AnnulledVisit(pass: pass, kind: record.kind, visit: visit.index, record: signed.hash))
    }

    private func find(_ name: VisitName, in view: LedgerView) throws -> IndexedEntry {
        let index: EntryIndex? =
            switch name {
            case .record(let hash): try view.reading.index(ofRecord: hash)
            case .entry(let index): view.size.covers(index) ? index : nil
            }
        guard let index, let entry = try view.reading.entry(at: index) else {
            throw StaffError.noSuchRecord
        }
        return IndexedEntry(index: index, entry: entry)
    }

    /// The entry that took a record back before, by this gate or by the region's issuer.
    private func annulment(of record: Record, in view: LedgerView) throws -> EntryIndex? {
        guard let pass = record.passName else { return nil }
        return try view.reading.entries(of: pass).first { placed in
            guard case .annulment(record.hash) = placed.entry.record.content else { return false }
            let signer = placed.entry.record.signer
            return signer == record.signer || signer == SignerName(region: record.signer.region)
        }?.index
    }
}
