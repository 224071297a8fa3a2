import Passes
import Testing

@Suite struct PlanFileRuleTests {
    @Test func `rules come back from the ledger in canonical text`() throws {
        let plan = try PlanSamples.plan(
            PlanSamples.file(
                """
                    rules:
                      - require: persons<=5  or entering
                        text: {zh: 五人, en: five}
                      - {refuse: true, text: {en: never}}
                """))
        #expect(plan.rules.map(\.source) == ["persons <= 5 or entering", "true"])
        #expect(plan.rules.map(\.effect) == [.require, .refuse])
        #expect(try Plan(ledgerValue: plan.ledgerValue) == plan)
        #expect(plan.unreadableRules.isEmpty)
    }

    @Test func `a plan without rules keeps its bytes`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        #expect(plan.ledgerValue.map?["rules"] == nil)
    }

    @Test(arguments: [
        ("      - {require: persons == \"3\", text: {en: a}}", "6:27"),
        ("      - {require: 'persons == \"3\"', text: {en: a}}", "6:28"),
        ("      - {require: \"persons == \\\"3\\\"\", text: {en: a}}", "6:28"),
        ("      - text: {en: a}\n        refuse: >-\n          entering and\n          zone == 3", "9:16"),
        ("      - text: {en: a}\n        refuse: |\n          entering and\n          zone == 3\n", "9:16"),
        ("      - text: {en: a}\n        refuse: entering and\n          zone == 3", "8:16"),
        ("      - {require: persons == , text: {en: a}}", "6:29"),
        ("      - {require: persons, text: {en: a}}", "6:19"),
        ("      - {require: 3, text: {en: a}}", "6:19"),
        ("      - {text: {en: a}}", "6:9"),
        ("      - {require: true, refuse: true, text: {en: a}}", "6:9"),
        ("      - {require: true}", "6:9"),
        ("      - {require: true, text: {}}", "6:31"),
        ("      - {require: true, text: {en: a}, unless: b}", "6:40"),
    ])
    func `a mistake in a rule is told at its own place`(_ rule: String, _ place: String) throws {
        let mistakes = try PlanSamples.mistakes(PlanSamples.file("    rules:\n" + rule))
        #expect(mistakes.map(\.place.description) == [place], "\(mistakes)")
    }

    @Test func `seventeen rules are too many`() throws {
        let rules = String(repeating: "      - {refuse: true, text: {en: a}}\n", count: 17)
        let mistakes = try PlanSamples.mistakes(PlanSamples.file("    rules:\n" + rules))
        #expect(mistakes.map(\.problem) == [.tooMany(count: 17, limit: 16)])
    }

    @Test func `rules may speak of attributes that stand behind them`() throws {
        let plan = try PlanSamples.plan(
            PlanSamples.file(
                """
                    rules: [{refuse: attribute("size") > 5, text: {en: large}}]
                    attributes: {size: {type: integer}}
                """))
        #expect(plan.rules.count == 1)
    }
}
