import Passes
import Testing

struct PlanFileTests {
    @Test func `the contract's plan file is read whole`() throws {
        let plan = try PlanSamples.plan(PlanSamples.contract)
        #expect(plan.code.text == "day")
        #expect(plan.name == ["zh": "一日票", "en": "Day pass"])
        #expect(plan.zones.map(\.text) == ["cable", "museum", "north", "south"])
        #expect(plan.validity.days == 1)
        #expect(plan.entries.total == 1)
        #expect(plan.perks.map(\.code.text) == ["coffee", "dining"])
        #expect(plan.perks.map(\.kind) == [.uses, .percent(20)])
        #expect(plan.perks.map(\.uses) == [2, nil])
        let attribute = try #require(plan.attributes[PlanSamples.code("class")])
        #expect(attribute.isPublic && !attribute.isPersonal && attribute.type == .text)
    }

    @Test func `a plan of three keys gets the defaults`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        #expect(plan.validity.days == 0 && plan.validity.useWithinDays == 365)
        #expect(plan.entries == Plan.Entries())
        #expect(plan.persons == 1 && plan.holder == .optional && plan.checks.isEmpty)
        #expect(plan.allowsOffline && plan.decision == .alone)
        #expect(plan.snapshotAgeHours == 168 && plan.transferLimit == 0)
        #expect(plan.attributes.isEmpty && plan.perks.isEmpty)
    }

    @Test func `every key of a plan can be said`() throws {
        let plan = try PlanSamples.plan(
            PlanSamples.file(
                """
                    valid: {days: 2, from: 2026-05-01, until: 2026-10-07T18:00:00+08:00, use_within: 30}
                    entries: {total: 4, per_day: 2, gap: 15, reentry: true}
                    persons: 40
                    holder: required
                    checks: [identity, companion]
                    offline: false
                    decide: ask
                    snapshot_age: 24
                    transfer: 1
                    attributes:
                      name: {type: text}
                      size: {type: integer, public: true}
                      phone: {personal: false}
                    perks:
                      - {code: shop, amount: 15.00, uses: 3, offline: 1}
                """))
        #expect(plan.validity.from == "2026-05-01")
        #expect(plan.validity.until == "2026-10-07T18:00:00+08:00")
        #expect(plan.validity.useWithinDays == 30)
        #expect(
            plan.entryPolicy
                == EntryPolicy(
                    total: 4, days: 2, perDay: 2, gapMinutes: 15, allowsReentry: true, allowsOffline: false))
        #expect(plan.persons == 40 && plan.holder == .required && plan.decision == .ask)
        #expect(plan.checks == [.companion, .identity])
        #expect(plan.snapshotAgeHours == 24 && plan.transferLimit == 1)
        #expect(try plan.rule(for: PlanSamples.code("name")).rule.isPersonal)
        #expect(try plan.rule(for: PlanSamples.code("phone")).rule.isPersonal == false)
        #expect(try plan.rule(for: PlanSamples.code("plate")).rule.isPersonal)
        #expect(try plan.rule(for: PlanSamples.code("class")).rule.isPersonal == false)
        #expect(
            plan.perks == [
                Perk(code: try PlanSamples.code("shop"), kind: .amount(1_500), uses: 3, offlineUses: 1)
            ])
    }

    @Test func `a plan file may be JSON`() throws {
        let json = """
            {"plans": [{
            \t"code": "day", "name": {"zh": "一日票", "en": "Day pass"}, "zones": ["north"],
            \t"valid": {"from": "2026-05-01"}, "offline": false,
            \t"perks": [{"code": "shop", "amount": 15.00, "uses": 1}]
            }]}
            """
        let plan = try PlanSamples.plan(json)
        #expect(plan.validity.from == "2026-05-01" && !plan.allowsOffline)
        #expect(plan.perks.map(\.kind) == [.amount(1_500)])
    }

    @Test func `names are stored in NFC`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file().replacing("Day pass", with: "Cafe\u{301} pass"))
        #expect(plan.name["en"].map { Array($0.utf8) } == Array("Caf\u{E9} pass".utf8))
    }

    @Test func `a byte order mark and CR LF change nothing`() throws {
        let text = "\u{FEFF}" + PlanSamples.contract.replacing("\n", with: "\r\n")
        #expect(try PlanSamples.plans(text) == PlanSamples.plans(PlanSamples.contract))
    }

    @Test(arguments: [
        ("CNY", "15.5", 1_550), ("JPY", "1500", 1_500), ("KWD", "1.234", 1_234), ("CNY", "7", 700),
    ])
    func `amounts become minor units of the region's currency`(code: String, text: String, count: Int64)
        throws
    {
        let region = try PlanSamples.region(currency: code)
        let file = PlanSamples.file("    perks: [{code: shop, amount: \(text), uses: 1}]")
        #expect(try PlanSamples.plan(file, for: region).perks.map(\.kind) == [.amount(count)])
    }
}
