import Admission
import PassLedger
package import Passes
import Regions
package import SQLiteStore

extension HomeGate {
    /// Lets in whom staff have looked at: the showing is judged again, by what is known now, and recorded.
    ///
    /// - Shape: `shown` is what was shown, where the caller still has it; without it the token comes from the region's register.
    /// - Guarantee: an attempt is confirmed once, with its record, in one durable step. A refusal writes nothing and the attempt
    ///   stays open; one that was declined or has run out is refused as `not_confirmed`.
    /// - Errors: ``StaffError``; those of judging.
    package func confirm(
        _ id: AttemptID, shown: ShownPass? = nil, given: Moment? = nil
    ) async throws -> Judgement {
        let machine = Moment.now()
        let judgement = try await journal.holding(within: patience) { held -> Judgement in
            guard let kept = try JournalFault.telling({ try held.attempt(id) }) else {
                throw StaffError.noSuchAttempt(id)
            }
            guard kept.outcome != .confirmed else { throw StaffError.attemptSettled(id, .confirmed) }
            guard kept.outcome == nil, !kept.attempt.hasRunOut(at: machine) else {
                return Judgement(
                    verdict: .refused([Refusal(.notConfirmed)]), passName: kept.attempt.draft.passName)
            }
            return try await judgeAgain(kept.attempt, shown, at: machine, given: given, holding: held)
        }
        // As after any other passage: the entry stands whether or not a head covers it yet.
        if judgement.index != nil { try? await ledger.signHead() }
        return judgement
    }

    /// Turns away whom staff have looked at.
    ///
    /// - Guarantee: durable on return, in the journal alone: no record was ever written of the showing.
    /// - Errors: ``StaffError``.
    package func decline(_ id: AttemptID) async throws -> Judgement {
        let now = Moment.now()
        return try await journal.holding(within: patience) { held -> Judgement in
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

    private nonisolated(nonsending) func judgeAgain(
        _ attempt: Attempt, _ shown: ShownPass?, at machine: Moment, given: Moment?, holding held: HeldJournal
    ) async throws -> Judgement {
        guard let shown = try shown ?? self.shown(at: attempt) else {
            return try await superseded(attempt)
        }
        switch trust.verify(shown) {
        case .refused(let refusal):
            return Judgement(verdict: .refused([refusal]), claims: shown.token.claims)
        case .trusted(let pass):
            var asked = AskedPass(pass, machine: machine, given: given, persons: attempt.draft.persons)
            asked.confirming = attempt
            return try await judge(asked, holding: held, within: patience)
        }
    }

    /// What was shown, put together again: the journal keeps no token, but the region's register has those it sold.
    ///
    /// - Errors: ``StaffError/showingNeeded(_:)`` for another region's pass.
    private func shown(at attempt: Attempt) throws -> ShownPass? {
        guard let id = attempt.draft.passID, let evidence = attempt.draft.evidence,
            attempt.draft.region == home.region
        else { throw StaffError.showingNeeded(attempt.id) }
        let register = try PassRegister(opening: home.registerPath)
        let issued = PassToken.commitment(toHash: evidence.tokenHash)
        guard let pass = try register.pass(id, issued: issued),
            let token = try? PassToken(parsing: pass.token)
        else { return nil }
        guard let proof = evidence.proof else { return .token(token) }
        return .presentation(
            Presentation(token: token, time: proof.time, use: proof.use, signature: proof.signature))
    }

    /// The token was replaced since it was shown, so nobody has it any more.
    private func superseded(_ attempt: Attempt) async throws -> Judgement {
        guard let name = attempt.draft.passName else { throw StaffError.showingNeeded(attempt.id) }
        let isVoided = try await ledger.viewAll { try $0.history(of: name)?.state.isVoided ?? false }
        let reasons = (isVoided ? [Reason.voided] : []) + [.superseded]
        return Judgement(verdict: .refused(reasons.map { Refusal($0) }), passName: name)
    }
}
