import Passes
import Testing

struct ValidityTests {
    private func bounds(_ minting: Minting) -> [String] {
        [minting.claims.notBefore.rfc3339, minting.claims.expires.rfc3339]
    }

    @Test func `without dates a pass begins five minutes ago and ends after the plan's days of use`() throws {
        let year = try MintingSamples.mint(PlanSamples.plan(PlanSamples.file()))
        #expect(bounds(year) == ["2026-05-01T03:55:00.000Z", "2027-05-01T04:00:00.000Z"])
        let month = try MintingSamples.mint(PlanSamples.plan(PlanSamples.file("    valid: {use_within: 30}")))
        #expect(bounds(month) == ["2026-05-01T03:55:00.000Z", "2026-05-31T04:00:00.000Z"])
    }

    @Test func `the plan's dates hold unless staff say others`() throws {
        let plan = try PlanSamples.plan(
            PlanSamples.file("    valid: {from: 2026-06-01, until: 2026-06-30T12:00:00+08:00}"))
        #expect(
            bounds(try MintingSamples.mint(plan)) == ["2026-05-31T16:00:00.000Z", "2026-06-30T04:00:00.000Z"])
        let chosen = try MintingSamples.mint(plan) { options in
            options.from = "2026-06-10T00:00:00Z"
            options.until = "2026-06-10"
        }
        #expect(bounds(chosen) == ["2026-06-10T00:00:00.000Z", "2026-06-10T16:00:00.000Z"])
    }

    @Test func `a date is a park day of the region`() throws {
        let region = try PlanSamples.region(dayStartMinutes: 240)
        let minting = try MintingSamples.mint(PlanSamples.plan(PlanSamples.file()), in: region) { options in
            options.from = "2026-05-02"
            options.until = "2026-05-02"
        }
        #expect(bounds(minting) == ["2026-05-01T20:00:00.000Z", "2026-05-02T20:00:00.000Z"])
    }

    @Test(arguments: [
        ("2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"),
        ("2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"),
    ])
    func `the day of a clock change has 23 or 25 hours`(date: String, from: String, until: String) throws {
        let region = try PlanSamples.region(timeZone: "Europe/Berlin", currency: "EUR")
        let plan = try PlanSamples.plan(PlanSamples.file())
        let minting = try MintingSamples.mint(plan, at: "2026-02-01T00:00:00Z", in: region) { options in
            options.from = date
            options.until = date
        }
        #expect(bounds(minting) == [from, until])
    }

    @Test func `a pass never outlives the key that signs it`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        let record = try MintingSamples.record()
        let last = try MintingSamples.mint(plan) { $0.until = "2030-01-01T00:00:00Z" }
        #expect(last.claims.expires == record.verifyUntil)
        let later = record.verifyUntil + .seconds(1)
        #expect(throws: MintingRefusal.outlivesKey(expires: later, verifyUntil: record.verifyUntil)) {
            try MintingSamples.mint(plan) { $0.until = "2030-01-01T00:00:01Z" }
        }
    }

    @Test func `a key signs only in its time, and not once cut off`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        #expect(throws: MintingRefusal.self) { try MintingSamples.mint(plan, at: "2025-12-31T23:59:59Z") }
        #expect(throws: MintingRefusal.self) { try MintingSamples.mint(plan, at: "2028-01-01T00:00:01Z") }
        _ = try MintingSamples.mint(plan, at: "2028-01-01T00:00:00Z")
        var record = try MintingSamples.record()
        record.cutOff = 10
        #expect(throws: MintingRefusal.keyCutOff) { try MintingSamples.mint(plan, under: record) }
    }

    @Test func `a pass that would be over, or end before it begins, is refused`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        let over = try PlanSamples.moment("2026-04-30T16:00:00Z")
        #expect(throws: MintingRefusal.alreadyOver(until: over)) {
            try MintingSamples.mint(plan) { $0.until = "2026-04-30" }
        }
        #expect(
            throws: MintingRefusal.emptyValidity(
                from: try PlanSamples.moment("2026-06-01T16:00:00Z"),
                until: try PlanSamples.moment("2026-05-31T16:00:00Z"))
        ) {
            try MintingSamples.mint(plan) { options in
                options.from = "2026-06-02"
                options.until = "2026-05-31"
            }
        }
    }

    @Test(arguments: [
        "2026-5-1", "2026-05-32", "01.05.2026", "2026-05-01 09:00:00Z", "2026-05-01T09:00:00",
        "2026-05-01T24:00:00Z", "2026-05-01T09:60:00Z", "2026-05-01T09:00:00+0800", "1999-01-01",
        "2107-01-01",
        "tomorrow", "", "2026-05-01T09:00:00.Z", "2026-05-01T09:00:00+24:00",
    ])
    func `what is no date is refused`(text: String) throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        #expect(throws: MintingRefusal.badDate(text)) { try MintingSamples.mint(plan) { $0.from = text } }
    }

    @Test func `fractions of a second are cut`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file())
        let minting = try MintingSamples.mint(plan, at: "2026-05-01T04:00:00.900Z") { options in
            options.from = "2026-05-01T12:00:00.75+08:00"
        }
        #expect(minting.claims.notBefore == minting.claims.issuedAt)
        #expect(minting.claims.issuedAt.milliseconds.isMultiple(of: 1_000))
    }
}
