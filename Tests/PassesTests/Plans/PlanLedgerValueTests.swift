import Passes
import TestSupport
import Testing

struct PlanLedgerValueTests {
    @Test func `the contract's plan has one encoding, in which it is read back`() throws {
        let plan = try PlanSamples.plan(PlanSamples.contract)
        let bytes = plan.ledgerValue.encoded
        var reader = CBORReader(bytes)
        let value = try reader.readValue()
        try reader.finish()
        #expect(try Plan(ledgerValue: value) == plan)
        #expect(value.encoded == bytes)
        #expect(try Self.workedExample() == bytes)
    }

    /// The bytes of the worked example in `Docs/Formats/Plan.md`.
    private static func workedExample() throws -> [UInt8] {
        try WorkedExample.bytes(in: "Plan.md")
    }

    @Test func `the entry holds every key after defaults, amounts in minor units, dates as text`() throws {
        let text = PlanSamples.file(
            "    valid: {from: 2026-05-01}\n    perks: [{code: shop, amount: 15.00, uses: 1}]\n")
        let map = try #require(try PlanSamples.plan(text).ledgerValue.map)
        #expect(Set(map.keys) == Set(PlanFileMistakeTests.planKeys.map { CBORKey.text($0) }))
        #expect(
            map["valid"]
                == .map(["days": .integer(0), "from": .text("2026-05-01"), "use_within": .integer(365)]))
        #expect(
            map["entries"]
                == .map([
                    "total": .integer(0), "per_day": .integer(0), "gap": .integer(0), "reentry": .bool(false),
                ]))
        #expect(
            map["perks"]
                == .array([
                    .map([
                        "code": .text("shop"), "amount": .integer(1_500), "uses": .integer(1),
                        "offline": .integer(0),
                    ])
                ]))
        #expect(map["zones"] == .array([.text("north"), .text("south")]))
    }

    @Test func `a key of a later version is passed over`() throws {
        let plan = try PlanSamples.plan(PlanSamples.contract)
        var map = try #require(plan.ledgerValue.map)
        map["weather"] = .text("fine")
        #expect(try Plan(ledgerValue: .map(map)) == plan)
    }

    @Test(arguments: PlanFileMistakeTests.planKeys)
    func `an entry without one of the keys is no plan`(key: String) throws {
        var map = try #require(try PlanSamples.plan(PlanSamples.contract).ledgerValue.map)
        map[.text(key)] = nil
        #expect(throws: PlanValueError.self) { try Plan(ledgerValue: .map(map)) }
        map[.text(key)] = .bytes([1])
        #expect(throws: PlanValueError.self) { try Plan(ledgerValue: .map(map)) }
    }

    @Test func `zones out of order and bounds overstepped are no plan`() throws {
        let map = try #require(try PlanSamples.plan(PlanSamples.contract).ledgerValue.map)
        let changes: [CBORKey: CBORValue] = [
            "zones": .array([.text("south"), .text("north")]), "persons": .integer(0),
            "snapshot_age": .integer(65_536), "code": .text("Day"), "holder": .text("some"),
            "checks": .array([.text("smile")]), "name": .map(["english": .text("A")]),
            "perks": .array([.map(["code": .text("a"), "uses": .integer(1), "offline": .integer(2)])]),
        ]
        for (key, value) in changes {
            var changed = map
            changed[key] = value
            #expect(throws: PlanValueError.self, "\(key)") { try Plan(ledgerValue: .map(changed)) }
        }
    }
}
