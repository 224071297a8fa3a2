import Admission
package import PassLedger
package import Passes
import Regions
package import SQLiteStore

extension GateDesk {
    /// Lets in whom staff have looked at: the showing is judged again, by what is known now.
    ///
    /// - Shape: `shown` is what was shown, where the station still has it.
    package func confirm(_ id: AttemptID, shown: ShownPass?) async throws -> Judgement {
        let hand = try holder.hand()
        do {
            let judgement = try await link.confirm(id, shown: shown, by: hand)
            note(judgement, by: hand)
            return judgement
        } catch is RegionAway {
            let judgement = try await confirmAlone(id, shown: shown, by: hand)
            note(judgement, by: hand)
            return judgement
        }
    }

    private func confirmAlone(
        _ id: AttemptID, shown: ShownPass?, by hand: GateHand
    ) async throws -> Judgement {
        let machine = Moment.now()
        return try await hand.journal.holding(within: Self.journalPatience) { held in
            guard let kept = try JournalFault.telling({ try held.attempt(id) }) else {
                throw StaffError.noSuchAttempt(id)
            }
            guard kept.outcome != .confirmed else { throw StaffError.attemptSettled(id, .confirmed) }
            guard kept.outcome == nil, !kept.attempt.hasRunOut(at: machine) else {
                return Judgement(
                    verdict: .refused([Refusal(.notConfirmed)]), passName: kept.attempt.draft.passName)
            }
            guard let shown, case .trusted(let pass) = trust.verify(shown) else {
                throw StaffError.showingNeeded(id)
            }
            var asked = AskedPass(pass, machine: machine, persons: kept.attempt.draft.persons)
            asked.confirming = kept.attempt
            return try alone(hand).judge(asked, holding: held)
        }
    }

    /// Turns away whom staff have looked at; the journal alone notes it.
    package func decline(_ id: AttemptID) async throws -> Judgement {
        let hand = try holder.hand()
        let now = Moment.now()
        return try await hand.journal.holding(within: Self.journalPatience) { held in
            guard let kept = try JournalFault.telling({ try held.attempt(id) }) else {
                throw StaffError.noSuchAttempt(id)
            }
            if let outcome = kept.outcome { throw StaffError.attemptSettled(id, outcome) }
            guard !kept.attempt.hasRunOut(at: now) else { throw StaffError.attemptRunOut(id) }
            try JournalFault.telling { try held.decline(id, at: now) }
            return Judgement(
                verdict: .refused([Refusal(.notConfirmed)]), passName: kept.attempt.draft.passName)
        }
    }

    /// What was taken back, and by which record.
    package struct TakenBack: Sendable {
        /// The record that was taken back, where it is known.
        package var annulled: Digest?
        /// The record that takes it back.
        package var record: Digest
        /// That record itself, when this gate wrote it alone.
        package var signed: Record?
    }

    /// Takes back a visit of this gate; alone, one that is in its own journal.
    package func annul(_ visit: VisitName, reason: String) async throws -> TakenBack {
        let hand = try holder.hand()
        if let stopped { throw stopped }
        let named: Digest? = if case .record(let hash) = visit { hash } else { nil }
        do {
            let done = try await link.annul(visit, reason: reason, by: hand)
            let signed = try? hand.journal.records(from: max(0, hand.journal.next().sequence - 8))
                .first { $0.hash == done.record }
            if let signed { site.note(signed) }
            return TakenBack(annulled: named, record: done.record, signed: signed)
        } catch  where error is RegionAway || error as? StaffError == .noSuchRecord {
            guard let named else { throw error }
            let signed = try await annulAlone(named, reason: reason, by: hand)
            return TakenBack(annulled: named, record: signed.hash, signed: signed)
        }
    }

    /// Takes back a record that may be in this gate's journal alone.
    private func annulAlone(_ hash: Digest, reason: String, by hand: GateHand) async throws -> Record {
        let machine = Moment.now()
        return try await hand.journal.holding(within: Self.journalPatience) { held in
            // What is taken back was recorded a moment ago.
            let recent = try JournalFault.telling {
                try hand.journal.records(from: max(0, held.position.sequence - 10_000))
            }
            guard let record = recent.first(where: { $0.hash == hash }), let pass = record.passName,
                record.kind.isVisit
            else { throw StaffError.noSuchRecord }
            let isTaken = recent.contains { $0.content == .annulment(record: hash) }
            guard !isTaken else { throw StaffError.annulledAlready(EntryIndex(0)) }
            let clock = GateClock(machine: machine, floor: held.floor)
            let draft = RecordDraft(
                kind: .annul, region: pass.region, passID: pass.id, at: clock.now, signer: record.signer,
                journal: held.position, reason: reason, marks: clock.marksRecords ? ["clock_off"] : [],
                content: .annulment(record: hash))
            let signed = try JournalFault.telling {
                try held.append { _ in try Record(signing: draft, by: hand.key) }
            }
            site.note(signed)
            return signed
        }
    }
}
