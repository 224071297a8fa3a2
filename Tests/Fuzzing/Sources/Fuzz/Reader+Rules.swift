import Admission
import PassLedger
import Passes

/// What the rules of the fuzzed plan may speak of.
private let scope: ExpressionScope = {
    func code(_ text: String) -> Code {
        guard let code = Code(text) else { fatalError("a code") }
        return code
    }
    return ExpressionScope(
        attributes: [code("class"): .text, code("size"): .number, code("guided"): .truth],
        personal: [code("name")], zones: [code("north"), code("museum")])
}()

/// A showing that every accepted rule is asked about: a signed pass at a gate.
private let showing: @Sendable ([PlanRule]) -> Verdict = {
    guard let region = RegionID("quzhou"), let day = Code("day"), let zone = Code("north"),
        let key = Code("size")
    else { fatalError("names of the fixtures") }
    let (issuer, now) = (SigningKey.random(), Moment(seconds: 1_777_600_000))
    let record = KeyRecord(
        use: .issuer, key: issuer.publicKey, signFrom: now - .seconds(86_400),
        signUntil: now + .seconds(86_400),
        verifyUntil: now + .seconds(864_000))
    let member = Member(
        region: region, name: "Quzhou", timeZone: "Asia/Shanghai", dayStartMinutes: 240, currency: "CNY",
        origin: "localhost/quzhou", keys: [record])
    let roster = Roster(
        version: 1, issued: now, expires: now + .seconds(86_400), threshold: 1, rosterKeys: [],
        members: [member])
    let claims = PassClaims(
        region: region, passID: .random(), issuedAt: now, notBefore: now, expires: now + .seconds(86_400),
        plan: PlanReference(code: day, version: 1), zones: [zone],
        attributes: [Attribute(key: key, value: .integer(9_007_199_254_740_991))])
    guard let token = try? PassToken(minting: claims, by: issuer),
        case .trusted(let pass) = Trust(roster: roster).verify(.token(token))
    else { fatalError("a pass") }
    let gate = AdmittingGate(region: region, id: zone, zones: [zone])
    let days = ParkDays()
    return { rules in
        var plan = Plan(code: day, name: ["en": "Day"], zones: [zone])
        plan.rules = rules
        let policy = AdmissionPolicy(
            gate: gate, trust: Trust(roster: roster), plans: [claims.plan: plan], days: days)
        return policy.judge(
            pass, knowing: PassKnowledge(fresh: claims.name), at: GateClock(machine: now))
    }
}()

extension Reader {
    /// A rule: its canonical text is read as the same tree, it is answered, and requiring is the contrary of refusing.
    func readExpression(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        do throws(ExpressionMistake) {
            let rule = try RuleExpression(text, in: scope)
            let again = try RuleExpression(rule.canonicalText, in: scope)
            require(again == rule, "canonical text is read as the same tree")
            require(again.canonicalText == rule.canonicalText, "canonical text is its own canonical text")
            let words = ["en": "no"]
            let refused = showing([PlanRule(.refuse, rule, text: words)]).refusals.isEmpty
            let required = showing([PlanRule(.require, rule, text: words)]).refusals.isEmpty
            require(refused != required, "a rule is true or false")
        } catch {
            require(error.place.line >= 1 && error.place.column >= 1, "a mistake has a place")
            require(error.offset <= text.unicodeScalars.count, "a mistake lies in the text")
        }
    }

    /// A table of showings: every mistake has a place, and rows stand in the order of time.
    func readCases(_ bytes: [UInt8]) {
        do throws(PlanFileError) {
            let cases = try PlanCases(reading: bytes)
            require(!cases.rows.isEmpty && !cases.gates.isEmpty, "a table holds something")
            require(
                zip(cases.rows, cases.rows.dropFirst()).allSatisfy { $0.at <= $1.at }, "rows stand in order")
        } catch {
            require(!error.mistakes.isEmpty, "a refused table names a mistake")
            require(
                error.mistakes.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 },
                "a mistake has a place")
        }
    }
}
