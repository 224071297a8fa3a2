import Admission
import PassLedger
import Passes
import Testing

@Suite struct RuleInWordsTests {
    @Test func `a pass is refused with the text of the first rule that it does not keep`() throws {
        let rules = [
            PlanRule(.refuse, try expression("persons > 9"), text: ["en": "a", "zh": "甲"]),
            PlanRule(.require, try expression("zone == \"museum\""), text: ["en": "b", "zh": "乙"]),
            PlanRule(.refuse, try expression("true"), text: ["en": "c", "zh": "丙"]),
        ]
        #expect(try ExpressionScene().refuses(rules) == Phrase(zh: "乙", en: "b"))
        #expect(try ExpressionScene().refuses([rules[0]]) == nil)
    }

    @Test func `a text in one language is told to everybody`() throws {
        let rule = PlanRule(.refuse, try expression("true"), text: ["zh": "不行"])
        #expect(try ExpressionScene().refuses([rule]) == Phrase(zh: "不行", en: "不行"))
    }

    @Test func `nobody is locked in by a rule`() throws {
        var scene = try ExpressionScene().scene
        scene.gate.direction = .out
        scene.plan = try plan([PlanRule(.refuse, expression("true"), text: ["en": "no"])])
        #expect(try scene.judged().passage?.kind == .checkOut)
    }

    @Test func `a perk counter asks the rules, too`() throws {
        var scene = try ExpressionScene().scene
        scene.gate.perk = Names.coffee
        let text = "redeeming and not entering and perk == \"coffee\" and count == 1 and persons == 1"
        scene.plan = try plan([PlanRule(.refuse, expression(text), text: ["en": "no"])])
        #expect(try scene.judged().refusals.map(\.reason) == [.rule])
        scene.plan = try plan([PlanRule(.require, expression(text), text: ["en": "no"])])
        #expect(try scene.judged().passage?.kind == .redeem)
    }

    @Test func `a rule that a newer version wrote is passed over and named`() throws {
        var newer = try plan([PlanRule(.refuse, expression("true"), text: ["en": "no"])])
        guard case .map(var map) = newer.ledgerValue else { return }
        map["rules"] = .array([
            .map(["refuse": .text("moon_phase() == 3"), "text": .map(["en": .text("at full moon")])])
        ])
        newer = try Plan(ledgerValue: .map(map))
        #expect(newer.unreadableRules.map(\.source) == ["moon_phase() == 3"])
        #expect(try Plan(ledgerValue: newer.ledgerValue) == newer)
        var scene = try ExpressionScene().scene
        scene.plan = newer
        #expect(try scene.judged().outcome == "admitted")
    }

    @Test func `a cut-off gate knows the entries of a pass for one zone only`() throws {
        var scene = try ExpressionScene().scene
        scene.known.visitsAreComplete = false
        scene.known.visits = []
        scene.plan = try plan([
            PlanRule(.refuse, expression("known(entries(\"north\"))"), text: ["en": "no"])
        ])
        #expect(try scene.judged().outcome == "admitted")
        scene.claims.zones = [Names.north]
        #expect(try scene.judged().refusals.map(\.reason) == [.rule])
    }

    private func expression(_ text: String) throws -> RuleExpression {
        try RuleExpression(text, in: ExpressionScene.scope)
    }

    private func plan(_ rules: [PlanRule]) throws -> Plan {
        var plan = Plan(code: Names.day, name: ["en": "Day"], zones: [Names.museum, Names.north])
        plan.rules = rules
        return plan
    }
}
