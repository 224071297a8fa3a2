import Admission
import PassLedger
package import Passes
import Regions
package import SQLiteStore
import Synchronization

extension HomeGate {
    /// Judges what a symbol says and, when the answer is yes, writes the check-in.
    ///
    /// - Shape: `given` is a time for this call alone; `persons` enter, all not yet in when nil; `use` is what a perk counter is
    ///   asked for.
    /// - Guarantee: an admitted passage is durable on return, and a head covers it where one could be signed, unless `isDryRun`. A
    ///   refusal writes and signs nothing.
    package func judge(
        _ text: [UInt8], given: Moment? = nil, persons: Int? = nil, isDryRun: Bool = false,
        asking use: PerkUse? = nil
    ) async throws -> Judgement {
        let shown: ShownPass
        do { shown = try ShownPass(reading: text) } catch {
            return Judgement(verdict: .refused([Refusal(error)]))
        }
        let trusted: TrustedPass
        switch trust.verify(shown) {
        case .refused(let refusal): return Judgement(verdict: .refused([refusal]), claims: shown.token.claims)
        case .trusted(let pass): trusted = pass
        }
        var asked = AskedPass(trusted, machine: .now(), given: given, persons: persons)
        asked.use = use
        let question = asked
        guard !isDryRun else {
            return try await ledger.view { [asked = question] view in
                let clock = try clock(of: asked, floor: try journal.clockFloor(), in: view)
                let verdict = try verdict(on: asked, in: view, at: clock)
                return Judgement(verdict: verdict, claims: trusted.claims, clock: clock)
            }
        }
        let judgement = try await journal.holding { try await judge(question, holding: $0, within: nil) }
        // The entry stands whether or not a head covers it yet; the next writer signs over it.
        if judgement.index != nil { try? await ledger.signHead() }
        return judgement
    }

    /// Judges a verified pass with the journal in hand; leaves the head to whoever signs it next.
    ///
    /// - Units and bounds: `limit` is how long to wait for the ledger's write lock; nil: a minute.
    /// - Guarantee: an admitted passage is durable in journal and ledger on return; in the journal alone where the answer says
    ///   `queued`.
    /// - Errors: ``JournalFault`` for the journal; ``GateError``; ``LedgerError`` for the ledger: then nothing was written anywhere.
    package func judge(
        _ asked: AskedPass, holding held: HeldJournal, within limit: Duration?
    ) async throws -> Judgement {
        let journalled = Mutex<Judgement?>(nil)
        do {
            let written = try await ledger.record(at: asked.machine, within: limit) { view in
                let decision = try decide(asked, holding: held, in: view)
                // A crash from here to the ledger's commit leaves the record in the journal alone: it is brought into the ledger
                // when this gate next starts, and nobody was told that the visitor is in.
                if decision.outcome.writing != nil { journalled.withLock { $0 = decision.outcome } }
                return decision
            }
            var judgement = written.outcome
            if let entry = written.entries.first?.entry {
                judgement.writing = .recorded
                judgement.index = entry.index
            }
            return judgement
        } catch let error as LedgerError {
            // The ledger failed after the journal's commit: the visitor is in, and the journal says so.
            guard let judgement = journalled.withLock({ $0 }) else { throw error }
            return judgement
        }
    }

    private func decide(
        _ asked: AskedPass, holding held: HeldJournal, in view: LedgerView
    ) throws -> Decision<Judgement> {
        let clock = try clock(of: asked, floor: held.floor, in: view)
        let verdict = try verdict(on: asked, in: view, at: clock)
        var judgement = Judgement(verdict: verdict, claims: asked.pass.claims, clock: clock)
        switch verdict {
        case .refused: return Decision(records: [], outcome: judgement)
        case .check(_, let passage):
            let draft = try draft(passage, of: asked, knowing: view.size, at: held.position)
            let attempt = Attempt(id: .random(), draft: draft, noted: asked.machine)
            try JournalFault.telling { try held.note(attempt) }
            judgement.attempt = attempt.id
            return Decision(records: [], outcome: judgement)
        case .admitted(let passage):
            try requireWholeJournal(held, by: view.reading)
            let draft = try draft(passage, of: asked, knowing: view.size, at: held.position)
            let record = try JournalFault.telling { try sign(draft, of: asked, in: held) }
            judgement.record = record.hash
            judgement.signed = record
            judgement.writing = .queued
            return Decision(records: [record], outcome: judgement)
        }
    }

    /// A confirmed attempt is settled in the step that writes its record.
    private func sign(_ draft: RecordDraft, of asked: AskedPass, in held: HeldJournal) throws -> Record {
        guard let attempt = asked.confirming else {
            return try held.append { _ in try Record(signing: draft, by: key) }
        }
        return try held.append(confirming: attempt.id, at: asked.machine) { _ in
            try Record(signing: draft, by: key)
        }
    }

    private func clock(of asked: AskedPass, floor: Moment?, in view: LedgerView) throws -> GateClock {
        if let given = asked.given { return GateClock(given: given) }
        return GateClock(
            machine: asked.machine,
            floor: [floor, try view.reading.newestRecordedAt()].compactMap(\.self).max())
    }

    private func verdict(on asked: AskedPass, in view: LedgerView, at clock: GateClock) throws -> Verdict {
        guard let enrolment = view.context.gates.newest(gate) else { throw GateError.notEnrolled(gate) }
        let pass = asked.pass
        let place = place(enrolment, for: asked, in: view.context)
        var policy = AdmissionPolicy(
            gate: place, trust: trust,
            plans: view.context.plan(pass.claims.plan).map { [pass.claims.plan: $0] } ?? [:], days: days)
        policy.shownAt = asked.confirming?.draft.at
        policy.occupancy = try occupancy(for: policy.plans[pass.claims.plan], in: view)
        var knowledge = try knowledge(of: pass, at: place, in: view, now: clock.now)
        if let later = try undelivered(of: pass, in: view) {
            knowledge = knowledge.applying(later, of: pass, at: place, now: clock.now, days: days)
        }
        let verdict = policy.judge(
            pass, knowing: knowledge, at: clock, persons: asked.persons, count: asked.use?.count ?? 1)
        guard asked.confirming != nil, case .check(_, let passage) = verdict else { return verdict }
        return .admitted(passage)
    }

    /// The gate as this showing meets it: a counter for the perk asked for; an entrance for whoever waits to be let in, even where
    /// people also leave.
    private func place(
        _ enrolment: GateEnrolment, for asked: AskedPass, in context: LedgerContext
    ) -> AdmittingGate {
        var place = AdmittingGate(enrolment, in: context, proofWindow: proofWindow)
        place.perk = asked.use?.perk
        if asked.confirming != nil { place.direction = .in }
        return place
    }

    /// What the ledger knows of a pass; of another region's, what this ledger has seen of it.
    private func knowledge(
        of pass: TrustedPass, at place: AdmittingGate, in view: LedgerView, now: Moment
    ) throws -> PassKnowledge {
        let history = try view.history(deciding: pass.shown.token)
        var knowledge = PassKnowledge(of: pass.shown.token, by: history?.state, at: place, now: now)
        knowledge.lastEntry = history?.lastEntry
        return knowledge
    }

    /// What gates of the site recorded while the region was away, and the ledger does not have yet.
    private func undelivered(of pass: TrustedPass, in view: LedgerView) throws -> LaterVisits? {
        let records = try (site?.records(of: pass.claims.name) ?? []).filter {
            try view.reading.index(ofRecord: $0.hash) == nil
        }
        return records.isEmpty ? nil : LaterVisits(records)
    }

    /// How full the zones are; counted only where the pass's plan asks.
    private func occupancy(for plan: Plan?, in view: LedgerView) throws -> ZoneOccupancy {
        guard let plan, plan.zoneRules.values.contains(where: { $0.capacity > 0 }) else {
            return ZoneOccupancy()
        }
        return ZoneOccupancy(persons: try inside.persons(in: view))
    }
}
