import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S8 to S12.
struct CountingTests {
    private func park() throws -> Park {
        var park = try Park()
        try park.enrol("g1")
        try park.enrol("g2")
        return park
    }

    @Test func `S8: flagged visits count, annulled ones and those without evidence do not`() throws {
        var park = try park()
        let pass = try park.mint { $0.entryPolicy.total = 1 }
        let other = try park.mint()
        try park.enter(pass, at: "05-01 09:00")
        try park.enter(pass, at: "05-01 10:00")
        let mistake = try park.enter(pass, at: "05-01 11:00")
        try park.annul(pass, mistake.hash, at: "05-01 11:01")
        let invented = try park.enter(
            pass, at: "05-01 12:00", evidence: Evidence(tokenHash: other.token.hash))
        #expect(try park.state(of: pass).entriesUsed == 2)
        #expect(try park.flags(of: invented) == [.noEvidence])
    }

    @Test func `S9: an annulment acts before its record arrives, and by another journal of the same gate`()
        throws
    {
        var park = try park()
        let pass = try park.mint()
        let early = try park.sign(.checkIn, pass, .passage(zone: Park.code("north")), at: "05-01 09:00")
        try park.annul(pass, early.hash, at: "05-01 09:01")
        try park.append(early, "05-01 09:02")
        #expect(try park.state(of: pass).entriesUsed == 0)
        let second = try park.enter(pass, at: "05-02 09:00")
        try park.enrol("g1", at: "05-02 10:00", newJournal: true)
        try park.annul(pass, second.hash, at: "05-02 10:01")
        #expect(try park.state(of: pass).entriesUsed == 0)
    }

    @Test func `S9: an issuer may annul its gate's record, another gate may not`() throws {
        var park = try park()
        let pass = try park.mint()
        let record = try park.enter(pass, at: "05-01 09:00")
        try park.annul(pass, record.hash, gate: "g2", at: "05-01 09:01")
        #expect(try park.state(of: pass).entriesUsed == 1)
        try park.issuer(.annul, pass.name, .annulment(record: record.hash), at: "05-01 09:02")
        #expect(try park.state(of: pass).entriesUsed == 0)
    }

    @Test func `S9: nothing but check-ins, check-outs and redemptions of the same pass can be annulled`()
        throws
    {
        var park = try park()
        let pass = try park.mint { $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses, uses: 2)] }
        let other = try park.mint()
        let suspension = try park.issuer(.suspend, pass.name, at: "05-01 08:00")
        try park.issuer(.annul, pass.name, .annulment(record: suspension.hash), at: "05-01 08:01")
        #expect(try park.state(of: pass).isSuspended)
        let record = try park.enter(pass, at: "05-01 09:00")
        try park.annul(other, record.hash, at: "05-01 09:01")
        #expect(try park.state(of: pass).entriesUsed == 1)
        let coffee = try park.redeem(pass, "coffee", at: "05-01 10:00")
        try park.annul(pass, coffee.hash, at: "05-01 10:01")
        #expect(try park.state(of: pass).usesLeft(of: Park.code("coffee")) == 2)
    }

    @Test func `S10: a bound pass needs its holder's signature, for this use, unless staff override`() throws
    {
        var park = try park()
        let holder = try Park.key(77)
        let pass = try park.mint(holder: holder) {
            $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses, uses: 2)]
        }
        let shown = try park.enter(pass, at: "05-01 09:00")
        let bare = try park.enter(pass, at: "05-01 10:00", evidence: Evidence(tokenHash: pass.token.hash))
        let override = try park.enter(
            pass, at: "05-01 11:00", marks: ["override"], evidence: Evidence(tokenHash: pass.token.hash))
        let coffee = try park.evidence(
            of: pass, .redemption(perk: try Park.code("coffee"), count: 1), at: try Park.time("05-01 12:00"))
        let forAnotherUse = try park.enter(pass, at: "05-01 12:00", evidence: coffee)
        let redemption = try park.redeem(pass, "coffee", at: "05-01 13:00")
        #expect(try park.flags(of: shown) == [])
        #expect(try park.flags(of: bare) == [.noEvidence])
        #expect(try park.flags(of: override) == [])
        #expect(try park.flags(of: forAnotherUse) == [.noEvidence])
        #expect(try park.flags(of: redemption) == [])
        let state = try park.state(of: pass)
        #expect(state.lastPresentations[""] == (try Park.time("05-01 09:00")))
        // What staff let in without proof says nothing about what the phone showed.
        #expect(state.lastPresentations.count == 2)
        #expect(state.lastPresentations["coffee"] == (try Park.time("05-01 13:00")))
    }

    @Test func `S10: another holder's signature proves nothing`() throws {
        var park = try park()
        let pass = try park.mint(holder: try Park.key(77))
        var thief = pass
        thief.holder = try Park.key(78)
        let record = try park.enter(thief, at: "05-01 09:00")
        #expect(try park.flags(of: record) == [.noEvidence])
    }

    @Test func `S11: limits hold for each person of a group`() throws {
        var park = try park()
        let pass = try park.mint {
            $0.persons = 3
            $0.entryPolicy.total = 1
        }
        let two = try park.enter(pass, at: "05-01 09:00", persons: 2)
        let one = try park.enter(pass, at: "05-01 10:00")
        let fourth = try park.enter(pass, at: "05-01 11:00")
        #expect(try park.flags(of: two) == [])
        #expect(try park.flags(of: one) == [])
        #expect(try park.flags(of: fourth) == [.overLimit])
        #expect(try park.state(of: pass).entriesUsed == 4)
    }

    @Test
    func `S12: what a cut-off key signed counts only when the issuer vouches for it, and keeps its flag`()
        throws
    {
        var park = try park()
        let pass = try park.mint()
        let before = try park.enter(pass, at: "05-01 09:00")
        let size = park.ledger.size().count
        let key = try #require(park[gate: "g1"]).key
        try park.issuer(
            .key, nil, .key(try Park.record(.gate, key, cutOff: Int64(size)), proof: nil), at: "05-01 10:00")
        let stolen = try park.enter(pass, at: "05-01 08:30", recorded: "05-01 11:00")
        let honest = try park.enter(pass, at: "05-01 08:40", recorded: "05-01 11:00")
        try park.issuer(.vouch, nil, .vouch(record: honest.hash), at: "05-01 12:00")
        #expect(try park.flags(of: before) == [])
        #expect(try park.flags(of: stolen) == [.afterCutOff])
        #expect(try park.flags(of: honest) == [.afterCutOff])
        #expect(try park.state(of: pass).entriesUsed == 2)
    }

    @Test func `S12: an annulment under a cut-off key acts only when the issuer vouches for it`() throws {
        var park = try park()
        let pass = try park.mint()
        let record = try park.enter(pass, at: "05-01 09:00")
        let key = try #require(park[gate: "g1"]).key
        let cutOff = try Park.record(.gate, key, cutOff: Int64(park.ledger.size().count))
        try park.issuer(.key, nil, .key(cutOff, proof: nil), at: "05-01 10:00")
        let annulment = try park.annul(pass, record.hash, at: "05-01 11:00")
        #expect(try park.flags(of: annulment) == [.afterCutOff])
        #expect(try park.state(of: pass).entriesUsed == 1)
        try park.issuer(.vouch, nil, .vouch(record: annulment.hash), at: "05-01 12:00")
        #expect(try park.state(of: pass).entriesUsed == 0)
    }
}
