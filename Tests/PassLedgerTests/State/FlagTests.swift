import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S24 to S31.
struct FlagTests {
    private func park() throws -> Park {
        var park = try Park()
        try park.enrol("g1", ["north"])
        try park.enrol("g2", ["south"])
        return park
    }

    @Test func `S24: entries on a day are counted by the park day of their time`() throws {
        var park = try Park(dayStart: 240)
        try park.enrol("g1", ["north"])
        let pass = try park.mint { $0.entryPolicy.perDay = 1 }
        let evening = try park.enter(pass, at: "05-01 22:00")
        let night = try park.enter(pass, at: "05-02 03:59")
        let morning = try park.enter(pass, at: "05-02 04:00")
        #expect(try park.flags(of: evening) == [])
        #expect(try park.flags(of: night) == [.overLimit])
        #expect(try park.flags(of: morning) == [])
    }

    @Test func `S24: a perk that is not on the token has no uses, an unlimited one never ends`() throws {
        var park = try park()
        let pass = try park.mint { $0.perks = [Perk(code: try Park.code("dining"), kind: .percent(20))] }
        let stranger = try park.redeem(pass, "coffee", at: "05-01 09:00")
        let dining = try park.redeem(pass, "dining", 500, at: "05-01 10:00")
        #expect(try park.flags(of: stranger) == [.overLimit])
        #expect(try park.flags(of: dining) == [])
        #expect(try park.state(of: pass).usesLeft(of: Park.code("dining")) == nil)
    }

    @Test func `S25: validity begins with its first second and ends before its last`() throws {
        var park = try park()
        let pass = try park.mint()
        let early = try park.enter(pass, at: "04-30 23:59:59")
        let first = try park.enter(pass, at: "05-01 00:00")
        let last = try park.enter(pass, at: "05-31 23:59:59")
        let over = try park.enter(pass, at: "06-01 00:00")
        #expect(try park.flags(of: early) == [.outsideValidity])
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: last) == [])
        #expect(try park.flags(of: over) == [.outsideValidity])
    }

    @Test func `S25: a slot is open from its begin up to its end`() throws {
        var park = try park()
        let pass = try park.mint { $0.slot = try Park.time("05-01 10:00")..<Park.time("05-01 11:00") }
        let early = try park.enter(pass, at: "05-01 09:59:59")
        let inTime = try park.enter(pass, at: "05-01 10:00")
        let late = try park.enter(pass, at: "05-01 11:00")
        #expect(try park.flags(of: early) == [.outsideValidity])
        #expect(try park.flags(of: inTime) == [])
        #expect(try park.flags(of: late) == [.outsideValidity])
    }

    @Test func `S26: park days run from the first un-annulled check-in, for redemptions too`() throws {
        var park = try park()
        let pass = try park.mint {
            $0.entryPolicy.days = 2
            $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses)]
        }
        let before = try park.redeem(pass, "coffee", at: "05-01 08:00")
        let mistake = try park.enter(pass, at: "05-01 09:00")
        try park.annul(pass, mistake.hash, at: "05-01 09:01")
        let first = try park.enter(pass, at: "05-03 20:00")
        let second = try park.enter(pass, at: "05-04 23:59:59")
        let third = try park.enter(pass, at: "05-05 00:00")
        let coffee = try park.redeem(pass, "coffee", at: "05-05 09:00")
        #expect(try park.flags(of: before) == [])
        #expect(try park.flags(of: mistake) == [])
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: second) == [])
        #expect(try park.flags(of: third) == [.outsideValidity])
        #expect(try park.flags(of: coffee) == [.outsideValidity])
    }

    @Test(arguments: [("03-29", "23 hours"), ("10-25", "25 hours")])
    func `S26: a park day of 23 or 25 hours is one day`(date: String, hours: String) throws {
        var park = try Park(timeZone: "Europe/Berlin", dayStart: 120)
        let offsets = date == "03-29" ? ("+01:00", "+02:00") : ("+02:00", "+01:00")
        try park.enrol("g1", ["north"], at: "01-02 08:00")
        let pass = try park.mint(at: "01-03 08:00") {
            $0.notBefore = try Park.time("01-03 00:00")
            $0.expires = try Park.time("12-01 00:00")
            $0.entryPolicy = EntryPolicy(days: 1, perDay: 2)
        }
        // 02:00 in spring does not exist, so the day begins at 03:00; in autumn 02:00 comes twice and the first begins the day.
        let begin = date == "03-29" ? "03:00 \(offsets.1)" : "02:00 \(offsets.0)"
        let next = date == "03-29" ? "03-30" : "10-26"
        let first = try park.enter(pass, at: "\(date) \(begin)")
        let last = try park.enter(pass, at: "\(next) 01:59:59 \(offsets.1)")
        let after = try park.enter(pass, at: "\(next) 02:00 \(offsets.1)")
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: last) == [])
        #expect(try park.flags(of: after) == [.outsideValidity])
    }

    @Test func `S27: what is later than a suspension is flagged until it is lifted`() throws {
        var park = try park()
        let pass = try park.mint()
        try park.issuer(.suspend, pass.name, at: "05-01 10:00")
        try park.issuer(.resume, pass.name, at: "05-01 12:00")
        let same = try park.enter(pass, at: "05-01 10:00", recorded: "05-01 13:00")
        let during = try park.enter(pass, at: "05-01 11:00", recorded: "05-01 13:00")
        let after = try park.enter(pass, at: "05-01 12:01", recorded: "05-01 13:00")
        #expect(try park.flags(of: same) == [])
        #expect(try park.flags(of: during) == [.afterSuspend])
        #expect(try park.flags(of: after) == [])
    }

    @Test func `S27: what is later than the void is flagged, for ever`() throws {
        var park = try park()
        var pass = try park.mint()
        try park.issuer(.void, pass.name, at: "05-01 10:00")
        let before = try park.enter(pass, at: "05-01 09:59", recorded: "05-01 13:00")
        let after = try park.enter(pass, at: "05-01 10:01", recorded: "05-01 13:00")
        try park.issue(.reissue, &pass, at: "05-01 14:00")
        let renewed = try park.enter(pass, at: "05-01 15:00")
        #expect(try park.flags(of: before) == [])
        #expect(try park.flags(of: after) == [.afterVoid])
        #expect(try park.flags(of: renewed) == [.afterVoid])
    }

    @Test(arguments: [RecordKind.amend, .reissue, .transfer])
    func `S27: an old token is flagged once a newer one was issued, the new one is not`(
        kind: RecordKind
    ) throws {
        var park = try park()
        try park.plan("day", transfer: 1)
        let old = try park.mint()
        var pass = old
        let before = try park.enter(old, at: "05-01 09:00")
        try park.issue(kind, &pass, at: "05-01 10:00")
        let shown = try park.enter(old, at: "05-01 11:00")
        let new = try park.enter(pass, at: "05-01 12:00")
        #expect(try park.flags(of: before) == [])
        #expect(try park.flags(of: shown) == [.afterReissue])
        #expect(try park.flags(of: new) == [])
    }

    @Test func `S28: a check-in's zone is the token's and the gate's, a counter shares one with the token`()
        throws
    {
        var park = try park()
        try park.enrol("g3", ["cable", "north"])
        let pass = try park.mint { $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses)] }
        let good = try park.enter(pass, "north", gate: "g1", at: "05-01 09:00")
        let notTheGates = try park.enter(pass, "south", gate: "g1", at: "05-01 10:00")
        let notTheTokens = try park.enter(pass, "cable", gate: "g3", at: "05-01 11:00")
        let counter = try park.redeem(pass, "coffee", gate: "g3", at: "05-01 12:00")
        let elsewhere = try park.mint {
            $0.zones = [try Park.code("south")]
            $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses)]
        }
        let wrongCounter = try park.redeem(elsewhere, "coffee", gate: "g3", at: "05-01 12:00")
        #expect(try park.flags(of: good) == [])
        #expect(try park.flags(of: notTheGates) == [.wrongZone])
        #expect(try park.flags(of: notTheTokens) == [.wrongZone])
        #expect(try park.flags(of: counter) == [])
        #expect(try park.flags(of: wrongCounter) == [.wrongZone])
    }

    @Test
    func `S29 S41: a foreign gate admits to what an agreement names, at that time, and to nothing else`()
        throws
    {
        let home = try #require(RegionID("quzhou"))
        let other = try #require(RegionID("huangshan"))
        let term = Agreement.Term(
            plan: try Park.code("day"), zones: [try Park.code("peak")], perks: [], rate: 100, mostPerDay: 1)
        let agreement = Agreement(
            issuer: home, admitting: other, from: try Park.time("05-01 00:00"),
            until: try Park.time("05-10 00:00"), currency: "CNY", terms: [term])
        var park = try Park(agreements: [agreement])
        let pass = try park.mint()
        let foreign = Park.Gate(key: try Park.key(90), journal: .random())
        func visit(_ zone: String, at time: String) throws -> Record {
            let draft = RecordDraft(
                kind: .checkIn, region: home, passID: pass.name.id, at: try Park.time(time),
                signer: SignerName(region: other, gate: try Park.code("g1")),
                journal: JournalPosition(journal: foreign.journal, sequence: 7, previous: .zero),
                evidence: Evidence(tokenHash: pass.token.hash), content: .passage(zone: try Park.code(zone)))
            let record = try Record(signing: draft, by: foreign.key)
            try park.append(record, time)
            return record
        }
        let good = try visit("peak", at: "05-01 09:00")
        let zone = try visit("valley", at: "05-02 09:00")
        let ended = try visit("peak", at: "05-10 00:00")
        // Its journal is judged in its own region's ledger: no gap here, though number 6 is nowhere.
        #expect(try park.flags(of: good) == [])
        #expect(try park.flags(of: zone) == [.notAgreed])
        #expect(try park.flags(of: ended) == [.notAgreed])
        // S20, S41: a cut-off from elsewhere holds from the entry that imports it, whatever its size says there.
        let cutOff = try Park.record(.gate, foreign.key, cutOff: 1)
        try park.issuer(.key, nil, .key(cutOff, proof: [1]), at: "05-10 01:00")
        let after = try visit("peak", at: "05-10 02:00")
        #expect(try park.flags(of: good) == [])
        #expect(try park.flags(of: after) == [.notAgreed, .afterCutOff])
    }

    @Test func `S30: an annulled check-in is judged as though it counted, and nobody is flagged for leaving`()
        throws
    {
        var park = try park()
        let pass = try park.mint { $0.entryPolicy.total = 1 }
        try park.enter(pass, at: "05-01 09:00")
        let annulled = try park.enter(pass, at: "05-01 10:00")
        try park.annul(pass, annulled.hash, at: "05-01 10:01")
        try park.issuer(.void, pass.name, at: "05-01 11:00")
        let out = try park.leave(pass, "cable", at: "07-01 12:00")
        #expect(try park.flags(of: annulled) == [.overLimit])
        #expect(try park.flags(of: out) == [])
    }

    @Test func `S30: without evidence only clocks, lateness, journals and cut-offs are judged`() throws {
        var park = try park()
        let pass = try park.mint()
        let nobody = Evidence(tokenHash: Digest(of: [7]))
        try park.issuer(.void, pass.name, at: "05-01 08:00")
        let record = try park.enter(
            pass, "cable", at: "05-01 09:00", recorded: "05-09 09:00", marks: ["clock_off"],
            evidence: nobody)
        #expect(try park.flags(of: record) == [.late, .clockOff, .noEvidence])
    }

    @Test func `S31: another region's pass is judged at home, here only the gate's clock and journal are`()
        throws
    {
        var park = try park()
        let pass = try park.mint()
        let away = PassName(region: try #require(RegionID("huangshan")), id: pass.name.id)
        let visitor = Park.Pass(name: away, token: pass.token)
        _ = try park.sign(.checkIn, visitor, .passage(zone: try Park.code("north")), at: "05-01 08:00")
        let record = try park.enter(visitor, "cable", at: "05-01 09:00", recorded: "05-09 09:00")
        #expect(try park.flags(of: record) == [.late, .journalGap])
        let state = try #require(try PassState.read(away, from: park.ledger, in: try park.context()))
        #expect(state.claims == nil && state.entriesUsed == 0)
    }
}
