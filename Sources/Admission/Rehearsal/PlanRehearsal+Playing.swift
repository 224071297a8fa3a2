import PassLedger
import Passes

extension PlanRehearsal {
    /// Plays all rows.
    ///
    /// - Returns: what came of each showing, in order.
    /// - Errors: ``PlanFileError`` for a row about something that did not happen: a check that was never asked for, a code that was
    ///   never shown.
    public mutating func play() async throws -> [RehearsedShowing] {
        let begin = (cases.passes.values.map(\.minted) + cases.rows.map(\.at)).min() ?? Moment(seconds: 0)
        for plan in plans.sorted(by: { $0.code < $1.code }) {
            try await say(.plan, content: .plan(plan.ledgerValue), at: begin)
        }
        for gate in gates.values.sorted(by: { $0.id < $1.id }) {
            try await say(.gate, content: .gate(gate.enrolment), at: begin)
        }
        var played: [RehearsedShowing] = []
        for row in cases.rows {
            try await sell(before: row.at)
            switch row {
            case .showing(let showing): played.append(try await play(showing))
            case .deed(let deed): try await play(deed)
            }
        }
        return played
    }

    /// Records the mints of all passes sold by now.
    private mutating func sell(before now: Moment) async throws {
        let due = passes.filter { !$1.isSold && $1.minted <= now }.sorted {
            $0.value.minted < $1.value.minted
        }
        for (name, pass) in due {
            let claims = pass.token.claims
            let issued = Record.Issued(commitment: pass.token.commitment, claims: claims)
            try await say(.mint, about: claims.passID, content: .issued(issued), at: pass.minted)
            passes[name]?.isSold = true
        }
    }

    private mutating func play(_ showing: CaseShowing) async throws -> RehearsedShowing {
        guard let gate = gates[showing.gate],
            let shown = passes[showing.pass]?.shown(by: showing, for: gate.perk)
        else { throw mistake(.nothingToCopy, at: showing.place, row: showing.number) }
        let verdict = try await judge(shown, showing)
        passes[showing.pass]?.pending = nil
        switch verdict {
        case .admitted(let passage): try await record(passage, shown, at: showing.gate, of: showing.pass)
        case .check(_, let passage): passes[showing.pass]?.pending = (passage, shown, showing.gate)
        case .refused: break
        }
        if showing.isAlone, case .admitted(let passage) = verdict, let perk = passage.perk {
            passes[showing.pass]?.grantedAlone[perk, default: 0] += passage.count
        }
        let text = verdict.refusals.first?.explanation(timeZone: cases.member.timeZone)
        return RehearsedShowing(showing: showing, verdict: verdict, text: text)
    }

    private mutating func play(_ deed: CaseDeed) async throws {
        guard let pass = passes[deed.pass] else { return }
        let name = pass.token.claims.name
        switch deed.kind {
        case .suspend: try await say(.suspend, about: name.id, at: deed.at)
        case .resume: try await say(.resume, about: name.id, at: deed.at)
        case .void: try await say(.void, about: name.id, at: deed.at)
        case .confirm, .decline:
            guard let pending = pass.pending else { throw mistake(.nothingToDo(deed.kind), at: deed.place) }
            passes[deed.pass]?.pending = nil
            guard deed.kind == .confirm else { return }
            try await record(pending.passage, pending.shown, at: pending.gate, of: deed.pass)
        case .annul:
            guard let last = pass.lastCheckIn else { throw mistake(.nothingToDo(deed.kind), at: deed.place) }
            passes[deed.pass]?.lastCheckIn = nil
            let annulment = try gates[last.gate]?.sign(
                .annul, of: name, in: cases.region.id, at: deed.at, reason: "annulled by the table",
                content: .annulment(record: last.record))
            if let annulment { try await append(annulment, at: deed.at) }
        }
    }

    private func mistake(_ problem: CaseProblem, at place: FilePlace, row: Int? = nil) -> PlanFileError {
        let path = row.map { "showings[\($0 - 1)]" } ?? "showings"
        return PlanFileError(mistakes: [PlanFileMistake(place: place, path: path, problem: .badCase(problem))]
        )
    }
}
