import Passes
import Testing

/// Passes that are sold for a time slot, and with a queue number.
struct SlotMintingTests {
    private static let timed = PlanSamples.file(
        """
            slots:
              - {from: 09:00, until: 11:00, early: 10, late: 15}
              - {from: 22:00, until: 01:00}
              - {from: 15:00, until: 16:00, weekdays: [sat]}
            blackout: [2026-06-01]

        """)

    @Test func `the token's slot is the plan's, widened by what it tolerates`() throws {
        let slot = try slot("2026-05-02 09:00")
        #expect(slot?.lowerBound.rfc3339 == "2026-05-02T00:50:00.000Z")
        #expect(slot?.upperBound.rfc3339 == "2026-05-02T03:15:00.000Z")
        #expect(try self.slot("2026-05-02T09:00") == slot)
    }

    @Test func `a slot may last beyond midnight`() throws {
        let slot = try slot("2026-05-02 22:00")
        #expect(slot?.lowerBound.rfc3339 == "2026-05-02T14:00:00.000Z")
        #expect(slot?.upperBound.rfc3339 == "2026-05-02T17:00:00.000Z")
    }

    @Test(arguments: [
        "2026-05-02 10:00", "2026-05-02", "09:00", "2026-02-30 09:00", "tomorrow 09:00", "2026-05-01 15:00",
        "2026-06-01 09:00", "", "2026-05-02 09:00 11:00",
    ])
    func `a slot that the plan does not sell is refused`(_ text: String) throws {
        let plan = try PlanSamples.plan(Self.timed)
        let begins = ["09:00", "15:00", "22:00"].compactMap { DayTime($0) }
        #expect(throws: MintingRefusal.slotNotOffered(text, plan: plan.code, begins: begins)) {
            try slot(text)
        }
    }

    @Test func `a plan with slots sells no pass without one, a plan without sells none with`() throws {
        let timed = try PlanSamples.plan(Self.timed)
        let begins = ["09:00", "15:00", "22:00"].compactMap { DayTime($0) }
        #expect(throws: MintingRefusal.slotRequired(plan: timed.code, begins: begins)) {
            try MintingSamples.mint(timed)
        }
        let plain = try PlanSamples.plan(PlanSamples.contract)
        #expect(throws: MintingRefusal.slotNotOffered("2026-05-02 09:00", plan: plain.code, begins: [])) {
            try MintingSamples.mint(plain) { $0.slot = "2026-05-02 09:00" }
        }
    }

    @Test func `a slot that is over, or outside the validity, is refused`() throws {
        let over = try PlanSamples.moment("2026-04-30T03:00:00Z")
        #expect(throws: MintingRefusal.slotOver(until: over)) { try slot("2026-04-30 09:00") }
        #expect(throws: MintingRefusal.self) {
            try slot("2026-05-09 09:00") { $0.until = "2026-05-08" }
        }
    }

    @Test func `who queues by number is given one`() throws {
        let plan = try PlanSamples.plan(
            PlanSamples.file(
                """
                    slots: [{from: 09:00, until: 11:00}]
                    attributes: {number: {type: integer}}
                    queue: {attribute: number, size: 20, every: 10}

                """))
        let number = try PlanSamples.code("number")
        #expect(throws: MintingRefusal.attributeMissing(number)) {
            try MintingSamples.mint(plan) { $0.slot = "2026-05-02 09:00" }
        }
        let minting = try MintingSamples.mint(plan) { options in
            options.slot = "2026-05-02 09:00"
            options.attributes = [AttributeText(key: number, text: "128")]
        }
        #expect(minting.claims.attributes == [Attribute(key: number, value: .integer(128))])
    }

    private func slot(
        _ text: String, _ choose: (inout MintingOptions) throws -> Void = { _ in }
    ) throws -> Range<Moment>? {
        try MintingSamples.mint(PlanSamples.plan(Self.timed)) { options in
            options.slot = text
            try choose(&options)
        }.claims.slot
    }
}
