import Testing

/// `issuer plan test`: a table of showings tried out before plans go on sale.
struct PlanTestTests {
    @Test func `a table is played without a home, a line a showing`() throws {
        let scratch = try ScratchFolder()
        let answer = try test(in: scratch, lastRow: "refused rule, says: 索道").done()
        #expect(answer.output.contains("✓ 3. cable anna"), "\(answer.output)")
        #expect(answer.output.hasSuffix("3 showings, all as expected\n"), "\(answer.output)")
        let lines = try test(in: scratch, lastRow: "refused rule", "--json").done().lines()
        #expect(lines.map { $0["ok"] } == [true, true, true])
        #expect(lines.map { $0["got"] } == ["admitted in", "refused already_inside", "refused rule"])
        #expect(lines[2]["text"]?["en"] == "the cable car is closed")
        #expect(lines[2]["line"] == 10)
    }

    @Test func `an answer that differs is shown with its line, and the exit is 1`() throws {
        let answer = try test(in: ScratchFolder(), lastRow: "admitted")
        #expect(answer.exit == 1)
        #expect(
            answer.output.contains("✗ 3. cable anna: refused rule: the cable car is closed"),
            "\(answer.output)")
        #expect(answer.output.contains("line 10: expected admitted"), "\(answer.output)")
    }

    @Test func `mistakes in both files are named with file, line and column`() throws {
        let scratch = try ScratchFolder()
        let table = try test(in: scratch, lastRow: "perhaps")
        #expect(table.exit == 1)
        #expect(table.errors.contains("cases.yaml:10:5: showings[2]: "), "\(table.errors)")
        let plan = try test(in: scratch, lastRow: "admitted", rule: "zone == cable")
        #expect(plan.exit == 1)
        #expect(
            plan.errors.contains("plans.yaml:6:26: plans[0].rules[0].refuse: there is no name cable"),
            "\(plan.errors)")
        #expect(try Program.issuer.run(["plan", "test", "none.yaml", "none.yaml"]).exit == 2)
    }

    private func test(
        in scratch: ScratchFolder, lastRow: String,
        rule: String = "zone == \"cable\" and time in 16:30..23:59",
        _ options: String...
    ) throws -> Answer {
        let plans = try scratch.write(
            """
            plans:
              - code: day
                name: {zh: 一日票, en: Day pass}
                zones: [cable, north]
                rules:
                  - {refuse: \(rule), text: {zh: 索道已停, en: the cable car is closed}}
            """, to: "plans.yaml")
        let cases = try scratch.write(
            """
            gates:
              main: {zones: [north]}
              exit: {zones: [north], direction: out}
              cable: {zones: [cable]}
            passes:
              anna: {plan: day, minted: 2026-05-01 08:00}
            showings:
              - {at: 2026-05-01 09:00, gate: main, pass: anna, expect: admitted in}
              - {at: 16:00, gate: main, pass: anna, expect: refused already_inside, note: still inside}
              - {at: 16:30, gate: cable, pass: anna, expect: \(lastRow)}
            """, to: "cases.yaml")
        return try Program.issuer.run(["plan", "test", plans, cases] + options)
    }
}
