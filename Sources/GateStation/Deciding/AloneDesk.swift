import Admission
import PassLedger
package import Passes
package import Regions
package import SQLiteStore

/// Decides for a gate that is cut off: by the snapshot, what its own journal and its site recorded since, and the plan's offline rules.
///
/// - Guarantee: pure but for the journal: it asks nobody and waits for nothing.
/// - Source: CONTRACT, sections 2 and 7; LEDGER.md, *Perks while cut off*.
package struct AloneDesk: Sendable {
    package let hand: GateHand
    package let card: EnrolmentCard
    package let snapshot: SnapshotView?
    package let site: SiteKnowledge
    package let since: Moment

    /// Judges a verified pass and, when the answer is yes, writes the record into the journal.
    ///
    /// - Guarantee: an admitted passage is durable in the journal on return; it waits there for the region.
    /// - Errors: ``JournalFault``; ``GateError``.
    package func judge(_ asked: AskedPass, holding held: HeldJournal) throws -> Judgement {
        let clock = clock(of: asked, floor: held.floor)
        let verdict = try verdict(on: asked, at: clock)
        var judgement = Judgement(verdict: verdict, claims: asked.pass.claims, clock: clock)
        judgement.isAlone = true
        switch verdict {
        case .refused: break
        case .check(_, let passage):
            let attempt = Attempt(
                id: .random(), draft: try draft(passage, of: asked, at: held.position), noted: asked.machine)
            try JournalFault.telling { try held.note(attempt) }
            judgement.attempt = attempt.id
        case .admitted(let passage):
            let draft = try draft(passage, of: asked, at: held.position)
            let record = try JournalFault.telling { try sign(draft, of: asked, in: held) }
            // A crash from here on leaves the record in the journal: the outbox delivers it after the next start.
            judgement.record = record.hash
            judgement.signed = record
            judgement.writing = .queued
        }
        return judgement
    }

    /// A confirmed attempt is settled in the step that writes its record.
    private func sign(_ draft: RecordDraft, of asked: AskedPass, in held: HeldJournal) throws -> Record {
        guard let attempt = asked.confirming else {
            return try held.append { _ in try Record(signing: draft, by: hand.key) }
        }
        return try held.append(confirming: attempt.id, at: asked.machine) { _ in
            try Record(signing: draft, by: hand.key)
        }
    }

    private func clock(of asked: AskedPass, floor: Moment?) -> GateClock {
        if let given = asked.given { return GateClock(given: given) }
        return GateClock(
            machine: asked.machine, floor: [floor, snapshot?.issued].compactMap(\.self).max())
    }

    private func verdict(on asked: AskedPass, at clock: GateClock) throws -> Verdict {
        guard let enrolment = card.gate(hand.gate) else { throw GateError.notEnrolled(hand.gate) }
        let pass = asked.pass
        let place = place(enrolment, for: asked)
        var policy = policy(at: place, for: pass.claims.plan)
        policy.shownAt = asked.confirming?.draft.at
        let knowledge = knowledge(of: pass, at: place, now: clock.now)
        var verdict = policy.judge(
            pass, knowing: knowledge, at: clock, persons: asked.persons, count: asked.use?.count ?? 1)
        if asked.confirming != nil, case .check(_, let passage) = verdict { verdict = .admitted(passage) }
        // Without any snapshot nobody can say what was voided: a gate that was never given one lets nobody in.
        guard snapshot == nil, verdict.refusals.isEmpty else { return verdict }
        return .refused([Refusal(.snapshotTooOld)])
    }

    private func place(_ enrolment: GateEnrolment, for asked: AskedPass) -> AdmittingGate {
        var place = AdmittingGate(region: card.region, id: enrolment.id, zones: enrolment.zones)
        place.direction = asked.confirming == nil ? enrolment.direction : .in
        place.perk = asked.use?.perk
        place.exits = card.zonesWithExit
        place.proofWindow = hand.proofWindow
        place.reach = .alone
        return place
    }

    private func policy(at place: AdmittingGate, for plan: PlanReference) -> AdmissionPolicy {
        let roster = snapshot?.roster ?? card.roster
        let honoured = (snapshot?.cutOffs ?? []).map { ($0.keyID, $0.commitments) }
        let trust = Trust(
            roster: roster.roster,
            cutOffs: CutOffList(Dictionary(honoured) { first, _ in first }))
        let standing = SnapshotStanding(
            issued: snapshot?.issued ?? Moment(seconds: 0),
            validUntil: snapshot?.validUntil ?? Moment(seconds: 0))
        return AdmissionPolicy(
            gate: place, trust: trust, snapshot: standing,
            plans: snapshot?.plan(plan).map { [plan: $0] } ?? [:], days: hand.days)
    }

    private func knowledge(of pass: TrustedPass, at place: AdmittingGate, now: Moment) -> PassKnowledge {
        let name = pass.claims.name
        let records = site.records(of: name)
        var recorded: [JournalID: Int64] = [:]
        for record in records {
            guard let journal = record.journal?.journal else { continue }
            recorded[journal] = snapshot?.progress(of: journal)?.recorded
        }
        let later = LaterVisits(records, recorded: recorded, aloneSince: since)
        return PassKnowledge(snapshot?.row(of: name) ?? SnapshotRow(fresh: name))
            .applying(later, of: pass, at: place, now: now, days: hand.days)
    }

    private func draft(
        _ passage: Passage, of asked: AskedPass, at position: JournalPosition
    ) throws -> RecordDraft {
        try RecordDraft(
            passage, of: asked, by: hand.gate, in: hand.region,
            knowing: KnownLedger(snapshotVersion: snapshot?.version ?? 0, ledgerSize: .zero), at: position)
    }
}
