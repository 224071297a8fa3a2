import Admission
import PassLedger
package import Passes
package import SQLiteStore

extension GateLane {
    /// Lets in whom staff name by the number of the pass; a bound pass on their word, marked `override`.
    ///
    /// - Units and bounds: `persons` enter, all not yet in when nil.
    /// - Guarantee: judged and recorded as any showing, and told on the feed from the source `staff`.
    package func enter(passNumber: PassID, persons: Int? = nil) async -> ShowingReport {
        await judged(from: "staff") { desk in
            guard let token = try await desk.link.token(of: passNumber) else {
                throw StaffError.noSuchPass(passNumber)
            }
            switch desk.trust.verify(.token(token)) {
            case .refused(let refusal): return Judgement(verdict: .refused([refusal]), claims: token.claims)
            case .trusted(let pass):
                var asked = AskedPass(pass.onStaffsWord, machine: .now(), persons: persons)
                if token.claims.holder != nil { asked.marks = ["override"] }
                return try await desk.judge(asked)
            }
        }
    }

    /// Lets in whom staff have looked at.
    package func confirm(_ attempt: AttemptID) async -> ShowingReport {
        let shown = attempts[attempt]
        let report = await judged(from: "staff") { try await $0.confirm(attempt, shown: shown) }
        if report.judgement?.verdict.outcome == "admitted" { attempts[attempt] = nil }
        return report
    }

    /// Turns away whom staff have looked at.
    package func decline(_ attempt: AttemptID) async -> ShowingReport {
        let report = await judged(from: "staff") { try await $0.decline(attempt) }
        attempts[attempt] = nil
        return report
    }

    /// Takes back a check-in, check-out or redemption of this gate.
    ///
    /// - Guarantee: durable in the journal on return, and in the ledger unless the region is out of reach.
    /// - Errors: ``StaffError``, ``JournalFault``, ``GateError``.
    @discardableResult
    package func annul(_ visit: VisitName, reason: String) async throws -> Digest {
        let desk = desk
        // As with a verdict, stopping the station waits for it.
        let taken = try await Task { try await desk.annul(visit, reason: reason) }.value
        if let annulled = taken.annulled { takenBack(annulled, reason: reason) }
        if let signed = taken.signed { tellNeighbours(signed) }
        return taken.record
    }
}
