import PassLedger
public import Passes

/// Plays a table of showings against plans: real tokens, the gates' own judge, a ledger in memory.
///
/// - Guarantee: no rule of admission stands here; what a row is judged by is what the ledger says of the rows before it.
/// - Source: `Docs/Formats/PlanCases.md`, *What is played*.
public struct PlanRehearsal {
    let cases: PlanCases
    let plans: [Plan]
    let store = MemoryStore()
    let issuer: SigningKey
    let roster: Roster
    let days = ParkDays()
    var gates: [Code: RehearsedGate]
    var passes: [Code: RehearsedPass] = [:]

    /// Mints the passes of a table.
    ///
    /// - Throws: ``PlanFileError`` with every mistake of the table that can be seen only beside the plans.
    public init(_ cases: PlanCases, of plans: [Plan]) throws(PlanFileError) {
        self.cases = cases
        self.plans = plans
        issuer = .random()
        let record = Self.keyRecord(issuer, for: cases)
        roster = Self.roster(of: cases, with: record)
        gates = Dictionary(uniqueKeysWithValues: cases.gates.map { ($0, RehearsedGate($1, id: $0)) })
        var mistakes = Self.mistakes(inRowsOf: cases)
        for (name, pass) in cases.passes {
            guard let plan = plans.first(where: { $0.code == pass.plan }) else {
                let known = plans.map(\.code.text).sorted()
                mistakes.append(
                    PlanFileMistake(
                        place: pass.place, path: "passes.\(name).plan",
                        problem: .unknownChoice(pass.plan.text, known: known)))
                continue
            }
            do {
                passes[name] = try RehearsedPass(
                    pass, of: plan, in: cases.region, by: issuer, under: record)
            } catch {
                mistakes.append(
                    PlanFileMistake(
                        place: pass.place, path: "passes.\(name)", problem: .badCase(error.problem)))
            }
        }
        guard mistakes.isEmpty else { throw PlanFileError(mistakes: mistakes) }
    }

    private static func mistakes(inRowsOf cases: PlanCases) -> [PlanFileMistake] {
        cases.rows.flatMap { row -> [PlanFileMistake] in
            guard case .showing(let showing) = row else { return [] }
            var problems: [CaseProblem] = []
            if Expectation(showing.expectation) == nil {
                problems.append(.badExpectation(showing.expectation))
            }
            for reason in showing.reasons ?? [] where Reason(rawValue: reason) == nil {
                problems.append(.badExpectation(reason))
            }
            if let pass = cases.passes[showing.pass], showing.at < pass.minted {
                problems.append(.notSoldYet)
            }
            return problems.map {
                PlanFileMistake(
                    place: showing.place, path: "showings[\(showing.number - 1)]", problem: .badCase($0))
            }
        }
    }

    /// The issuer's key, good for as long as any token can say.
    private static func keyRecord(_ issuer: SigningKey, for cases: PlanCases) -> KeyRecord {
        let last = Moment(seconds: (1 << 32) - 1)
        return KeyRecord(
            use: .issuer, key: issuer.publicKey, signFrom: Moment(seconds: 0), signUntil: last,
            verifyUntil: last)
    }

    private static func roster(of cases: PlanCases, with key: KeyRecord) -> Roster {
        var member = cases.member
        member.keys = [key]
        return Roster(
            version: 1, issued: Moment(seconds: 0), expires: key.verifyUntil, threshold: 1, rosterKeys: [],
            members: [member])
    }
}
