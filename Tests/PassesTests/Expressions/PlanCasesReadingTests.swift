import Passes
import Testing

@Suite struct PlanCasesReadingTests {
    @Test(arguments: [
        ("at: 2026-02-30 09:00", "5:10"), ("at: 9:00", "5:10"), ("at: 09:00", "5:10"),
        ("at: 2026-05-01", "5:10"),
    ])
    func `a time that is none is a mistake`(_ at: String, _ place: String) throws {
        #expect(try places(row: "{\(at), gate: main, pass: anna, expect: admitted}") == [place])
    }

    @Test func `times that a change of clocks skips or doubles are mistakes`() throws {
        let zone = "region: {time_zone: Europe/Berlin}\n"
        let row = ", gate: main, pass: anna, expect: admitted}"
        #expect(
            try problems(zone, row: "{at: 2026-03-29 02:30" + row) == [
                .badCase(.skippedTime("2026-03-29 02:30"))
            ])
        #expect(
            try problems(zone, row: "{at: 2026-10-25 02:30" + row) == [
                .badCase(.doubledTime("2026-10-25 02:30"))
            ])
        #expect(try problems(zone, row: "{at: 2026-10-25T02:30:00+01:00" + row).isEmpty)
    }

    @Test func `names must stand for something, and keys be known`() throws {
        #expect(
            try places(row: "{at: 2026-05-01 09:00, gate: side, pass: ben, expect: admitted, expects: a}")
                == ["5:34", "5:46", "5:69"])
        #expect(try places(row: "{at: 2026-05-01 09:00, pass: anna, do: dance}") == ["5:44"])
        #expect(try places(row: "{at: 2026-05-01 09:00, pass: anna, do: void, gate: main}") == ["5:50"])
    }

    @Test func `rows stand in the order of time`() throws {
        let rows = """
            {at: 2026-05-01 09:00, gate: main, pass: anna, expect: admitted}
              - {at: 08:59, gate: main, pass: anna, expect: admitted}
            """
        #expect(try problems(row: rows) == [.badCase(.notInOrder)])
    }

    @Test func `a table of nothing, and bytes that are no table, are mistakes`() {
        for text in ["", "showings: []", "gates: {}\npasses: {}\nshowings: []", "- a", "\u{0}", "gates: [a]"]
        {
            #expect(throws: PlanFileError.self) { try PlanCases(reading: Array(text.utf8)) }
        }
        #expect(throws: PlanFileError.self) { try PlanCases(reading: [0xFF]) }
    }

    private func places(row: String) throws -> [String] { try mistakes(row: row).map(\.place.description) }

    private func problems(_ head: String = "", row: String) throws -> [PlanFileMistake.Problem] {
        try mistakes(head, row: row).map(\.problem)
    }

    private func mistakes(_ head: String = "", row: String) throws -> [PlanFileMistake] {
        let table = """
            gates: {main: {zones: [north]}}
            passes:
              anna: {plan: day, minted: 2026-05-01 08:00}
            showings:
              - \(row)
            """
        do throws(PlanFileError) {
            _ = try PlanCases(reading: Array((head + table).utf8))
            return []
        } catch {
            return error.mistakes
        }
    }
}
