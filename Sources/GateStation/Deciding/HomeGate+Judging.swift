import Admission
import PassLedger
package import Passes
import Regions
import SQLiteStore
import Synchronization

extension HomeGate {
    /// Judges what a symbol says and, when the answer is yes, writes the check-in.
    ///
    /// - Shape: `given` is a time for this call alone; `persons` enter, all not yet in when nil.
    /// - Guarantee: an admitted passage is durable on return, unless `isDryRun`. A refusal writes and signs nothing.
    package func judge(
        _ text: [UInt8], given: Moment? = nil, persons: Int? = nil, isDryRun: Bool = false
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
        let machine = Moment.now()
        guard !isDryRun else {
            return try await ledger.view { view in
                let clock = try clock(machine, given: given, in: view)
                let verdict = try verdict(on: trusted, in: view, at: clock, persons: persons)
                return Judgement(verdict: verdict, claims: trusted.claims, clock: clock)
            }
        }
        return try await record(trusted, machine: machine, given: given, persons: persons)
    }

    private func record(
        _ trusted: TrustedPass, machine: Moment, given: Moment?, persons: Int?
    ) async throws -> Judgement {
        let journalled = Mutex<Judgement?>(nil)
        do {
            let written = try await ledger.append(at: machine) { view in
                let clock = try clock(machine, given: given, in: view)
                let verdict = try verdict(on: trusted, in: view, at: clock, persons: persons)
                var judgement = Judgement(verdict: verdict, claims: trusted.claims, clock: clock)
                switch verdict {
                case .refused: return Decision(records: [], outcome: judgement)
                case .check(_, let passage):
                    let draft = try draft(passage, of: trusted, knowing: view.size, at: journal.next())
                    let attempt = Attempt(id: .random(), draft: draft)
                    try journal.note(attempt)
                    judgement.attempt = attempt.id
                    return Decision(records: [], outcome: judgement)
                case .admitted(let passage):
                    try requireWholeJournal(by: view.reading)
                    let record = try journal.append { position in
                        let draft = try draft(passage, of: trusted, knowing: view.size, at: position)
                        return try Record(signing: draft, by: key)
                    }
                    judgement.record = record.hash
                    // A crash from here to the ledger's commit leaves the record in the journal alone: `appendJournalled` brings it
                    // into the ledger when this gate next starts, and nobody was told that the visitor is in.
                    judgement.writing = .queued
                    journalled.withLock { $0 = judgement }
                    return Decision(records: [record], outcome: judgement)
                }
            }
            var judgement = written.outcome
            if let entry = written.entries.first?.entry {
                judgement.writing = .recorded
                judgement.index = entry.index
            }
            return judgement
        } catch let error as LedgerError where error.code == .full {
            // The ledger's disk filled up after the journal's commit: the visitor is in, and the journal says so.
            guard let judgement = journalled.withLock({ $0 }) else { throw error }
            return judgement
        }
    }

    private func clock(_ machine: Moment, given: Moment?, in view: LedgerView) throws -> GateClock {
        if let given { return GateClock(given: given) }
        let floor = [try journal.clockFloor(), try view.reading.newestRecordedAt()].compactMap(\.self).max()
        return GateClock(machine: machine, floor: floor)
    }

    private func verdict(
        on pass: TrustedPass, in view: LedgerView, at clock: GateClock, persons: Int?
    ) throws -> Verdict {
        guard let enrolment = view.context.gates.newest(gate) else { throw GateError.notEnrolled(gate) }
        let place = AdmittingGate(enrolment, in: view.context, proofWindow: proofWindow)
        let policy = AdmissionPolicy(
            gate: place, trust: trust,
            plans: view.context.plan(pass.claims.plan).map { [pass.claims.plan: $0] } ?? [:], days: days)
        let knowledge = try knowledge(of: pass, at: place, in: view, now: clock.now)
        return policy.judge(pass, knowing: knowledge, at: clock, persons: persons)
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
}
