import Admission
import Passes
import Testing

@Suite struct PlanRehearsalTests {
    @Test func `an answer that differs is seen in every respect that a row names`() async throws {
        let rows = """
              - {at: 2026-05-01 09:00, gate: main, pass: anna, expect: refused}
              - {at: 09:01, gate: main, pass: anna, expect: admitted}
              - {at: 09:02, gate: main, pass: anna, expect: refused expired}
              - {at: 09:03, gate: main, pass: anna, expect: refused, reasons: [expired]}
              - {at: 09:04, gate: main, pass: anna, expect: refused, says: 月亮}
              - {at: 09:05, gate: main, pass: anna, expect: check}
              - {at: 09:06, gate: main, pass: tour, expect: admitted, admits: 7}
              - {at: 09:07, gate: main, pass: tour, expect: refused entries_used_up, says: ticket office}
            """
        let played = try await play(rows)
        #expect(played.map(\.isAsExpected) == [Bool](repeating: false, count: 7) + [true])
        #expect(played[0].got == "admitted in")
        #expect(played[1].got == "refused entries_used_up")
        #expect(played[6].persons == 3)
    }

    @Test func `a time alone is on the date of the row before, and every second counts`() async throws {
        let played = try await play(
            """
              - {at: 2026-05-01T23:59:58+08:00, gate: main, pass: anna, expect: admitted}
              - {at: 23:59:59, gate: main, pass: tour, expect: admitted}
            """)
        #expect(
            played.map { $0.showing.at.rfc3339.prefix(19) } == ["2026-05-01T15:59:58", "2026-05-01T15:59:59"])
    }

    @Test(arguments: [
        ("expect: perhaps", "8:5"), ("expect: refused because", "8:5"), ("expect: check eyes", "8:5"),
        ("expect: refused, reasons: [because]", "8:5"),
    ])
    func `words that no gate answers are mistakes`(_ words: String, _ place: String) async throws {
        let error = await #expect(throws: PlanFileError.self) {
            try await play("  - {at: 2026-05-01 09:00, gate: main, pass: anna, \(words)}")
        }
        #expect(error?.mistakes.map(\.place.description) == [place])
    }

    @Test func `what does not fit the plans is a mistake at its place`() async throws {
        let error = await #expect(throws: PlanFileError.self) {
            try await play(
                "  - {at: 2026-05-01 07:00, gate: main, pass: anna, expect: admitted}",
                pass: "{plan: week, minted: 2026-05-01 08:00}")
        }
        #expect(error?.mistakes.map(\.path) == ["passes.more.plan", "showings[0]"])
        let unsold = await #expect(throws: PlanFileError.self) {
            try await play(
                "  - {at: 2026-05-01 09:00, gate: main, pass: anna, expect: admitted}",
                pass: "{plan: day, minted: 2026-05-01 08:00, zones: [moon]}")
        }
        #expect(unsold?.mistakes.map(\.path) == ["passes.more"])
    }

    @Test func `what never happened cannot be confirmed, annulled or copied`() async throws {
        for row in ["do: confirm", "do: decline", "do: annul"] {
            await #expect(throws: PlanFileError.self) {
                try await play("  - {at: 2026-05-01 09:00, pass: anna, \(row)}")
            }
        }
        await #expect(throws: PlanFileError.self) {
            try await play(
                "  - {at: 2026-05-01 09:00, gate: main, pass: more, shows: screenshot, expect: refused}",
                pass: "{plan: day, minted: 2026-05-01 08:00, holder: true}")
        }
    }

    private func play(
        _ rows: String, pass: String = "{plan: day, minted: 2026-05-01 08:00}"
    ) async throws -> [RehearsedShowing] {
        let table = """
            gates:
              main: {zones: [north]}
            passes:
              anna: {plan: day, minted: 2026-05-01 08:00}
              tour: {plan: day, minted: 2026-05-01 08:00, persons: 3}
              more: \(pass)
            showings:
            \(rows)
            """
        let plan = "plans: [{code: day, name: {en: Day}, zones: [north], entries: {total: 1}}]"
        let cases = try PlanCases(reading: Array(table.utf8))
        var rehearsal = try PlanRehearsal(
            cases, of: PlanFile.plans(in: Array(plan.utf8), for: cases.region))
        return try await rehearsal.play()
    }
}
