import Passes
import Testing

/// Rules of a plan that can only refuse more than a token: in files and in the ledger.
struct FurtherRulesTests {
    /// A plan with every further rule.
    static let everything = PlanSamples.file(
        """
            entries: {per_slot: 2}
            attributes: {number: {type: integer}}
            weekdays: [sun, sat]
            hours: {open: 08:00, close: 24:00}
            blackout: [2027-10-01, 2027-05-01..2027-05-03]
            slots:
              - {from: 09:00, until: 11:00, early: 10, late: 15}
              - {from: 13:00, until: 15:00, weekdays: [sat]}
            queue: {attribute: number, size: 20, every: 10, late: 15, missed: refuse}
            zone_rules:
              north: {total: 5, per_day: 2, per_slot: 1, gap: 30, grace: 10, passback: 20, capacity: 500}
              south: {hours: {open: 18:00, close: 02:00}}
            attention: {zh: 儿童票, en: child pass}
            unused: keep
            perks:
              - {code: lunch, uses: 1, hours: {open: 11:00, close: 14:00}, zones: [north], weekdays: [sun]}
              - {code: coffee, uses: 2}

        """)

    @Test func `a plan with every further rule reads as staff wrote it`() throws {
        let plan = try PlanSamples.plan(Self.everything)
        let code = try PlanSamples.code("north")
        let north = try #require(plan.zoneRules[code])
        #expect(plan.entries.perSlot == 2)
        #expect(plan.weekdays == [.saturday, .sunday])
        #expect(plan.hours == OpeningHours(open: try time("08:00"), close: try time("24:00")))
        #expect(plan.blackout.map(\.description) == ["2027-05-01..2027-05-03", "2027-10-01"])
        #expect(plan.slots.map(\.earlyMinutes) == [10, 0] && plan.slots.map(\.lateMinutes) == [15, 0])
        #expect(plan.slots.map(\.weekdays) == [[], [.saturday]])
        #expect(plan.queue?.size == 20 && plan.queue?.lateMinutes == 15 && plan.queue?.missed == .refuse)
        #expect([north.total, north.perDay, north.perSlot, north.gapMinutes] == [5, 2, 1, 30])
        #expect([north.graceMinutes, north.passbackMinutes, north.capacity] == [10, 20, 500])
        #expect(plan.attention == Phrase(zh: "儿童票", en: "child pass"))
        #expect(!plan.annulsUnused)
        #expect(plan.perkTimes.keys.map(\.text) == ["lunch"])
    }

    @Test func `a plan with every further rule comes back from the ledger`() throws {
        let plan = try PlanSamples.plan(Self.everything)
        var reader = CBORReader(plan.ledgerValue.encoded)
        let value = try reader.readValue()
        try reader.finish()
        #expect(try Plan(ledgerValue: value) == plan)
    }

    @Test func `a plan without further rules says nothing of them in the ledger`() throws {
        let map = try #require(try PlanSamples.plan(PlanSamples.contract).ledgerValue.map)
        for key in PlanFileMistakeTests.furtherKeys { #expect(map[.text(key)] == nil, "\(key)") }
        let entries = try #require(map["entries"]?.map)
        #expect(entries["per_slot"] == nil)
    }

    @Test(arguments: PlanFileMistakeTests.furtherKeys)
    func `a further rule that is spoiled in the ledger is no plan`(key: String) throws {
        var map = try #require(try PlanSamples.plan(Self.everything).ledgerValue.map)
        for spoiled: CBORValue in [.bytes([1]), .integer(7), .text("soon"), .array([.integer(1)])] {
            map[.text(key)] = spoiled
            #expect(throws: PlanValueError.self) { try Plan(ledgerValue: .map(map)) }
        }
    }

    static let mistakes: [PlanMistakeCase] = [
        .init("    hours: {open: §8, close: 18:00}", .wrongType(expected: .time, found: .integer)),
        .init("    hours: {open: §25:00, close: 18:00}", .badTime("25:00")),
        .init("    hours: {open: 08:00, close: §18:60}", .badTime("18:60")),
        .init("    hours: §{open: 08:00}", .missingKey("close")),
        .init(
            "    weekdays: [§saturday]",
            .unknownChoice("saturday", known: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])),
        .init("    weekdays: §[]", .emptyList),
        .init("    weekdays: [sat, §sat]", .duplicateItem("sat")),
        .init("    blackout: [§2027-02-30]", .badDays("2027-02-30")),
        .init("    blackout: [§2027-05-03..2027-05-01]", .badDays("2027-05-03..2027-05-01")),
        .init("    slots: §[]", .emptyList),
        .init(
            "    slots: [{from: 09:00, until: 11:00, early: §2000}]", .outOfRange("2000", from: 0, to: 1440)),
        .init(
            "    slots: [{from: 09:00, until: 11:00}, §{from: 09:00, until: 10:00, weekdays: [sat]}]",
            .duplicateItem("09:00")),
        .init("    zone_rules: {§moon: {total: 1}}", .unknownChoice("moon", known: ["north", "south"])),
        .init(
            "    zone_rules: {north: {§week: 1}}",
            .unknownKey(
                "week",
                known: ["total", "per_day", "per_slot", "gap", "grace", "passback", "capacity", "hours"])),
        .init("    zone_rules: §{north: {per_slot: 1}}", .missingKey("slots")),
        .init("    entries: §{per_slot: 1}", .missingKey("slots")),
        .init(
            "    slots: [{from: 09:00, until: 11:00}]\n    queue: {attribute: §number, size: 1, every: 1}",
            .noNumber("number")),
        .init("    attention: §{}", .emptyList),
        .init("    unused: §forget", .unknownChoice("forget", known: ["annul", "keep"])),
        .init(
            "    perks: [{code: a, uses: 1, zones: §[moon]}]",
            .unknownChoice("moon", known: ["north", "south"])),
    ]

    @Test(arguments: mistakes)
    func `each mistake in a further rule is named at its place`(mistake: PlanMistakeCase) throws {
        let (text, place) = try PlanMistakeCase.marked(PlanSamples.file(mistake.lines))
        let found = try PlanSamples.mistakes(text)
        #expect(found.map(\.problem) == [mistake.problem])
        #expect(found.map(\.place) == [place])
    }

    private func time(_ text: String) throws -> DayTime { try #require(DayTime(text)) }
}
