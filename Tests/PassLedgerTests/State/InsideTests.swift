import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S13 to S18.
struct InsideTests {
    /// North has an exit, south has none.
    private func park() throws -> Park {
        var park = try Park()
        try park.enrol("g1", ["north"], .both)
        try park.enrol("g2", ["south"], .in)
        return park
    }

    private func inside(_ park: Park, _ pass: Park.Pass) throws -> Int { try park.state(of: pass).inside }

    @Test func `S13: check-ins add, check-outs subtract, never below nobody nor above the pass`() throws {
        var park = try park()
        let pass = try park.mint { $0.persons = 3 }
        try park.enter(pass, at: "05-01 09:00", persons: 2)
        #expect(try inside(park, pass) == 2)
        try park.enter(pass, at: "05-01 09:30", persons: 3)
        #expect(try inside(park, pass) == 3)
        try park.leave(pass, at: "05-01 10:00", persons: 2)
        #expect(try inside(park, pass) == 1)
        try park.leave(pass, at: "05-01 11:00", persons: 2)
        #expect(try inside(park, pass) == 0)
        try park.enter(pass, at: "05-01 12:00")
        #expect(try inside(park, pass) == 1)
    }

    @Test func `S13: redemptions move nobody`() throws {
        var park = try park()
        let pass = try park.mint { $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses)] }
        try park.enter(pass, at: "05-01 09:00")
        try park.redeem(pass, "coffee", at: "05-01 09:30")
        #expect(try inside(park, pass) == 1)
    }

    @Test func `S14: coming in twice without leaving is double where there is an exit, and nowhere else`()
        throws
    {
        var park = try park()
        let pass = try park.mint()
        let first = try park.enter(pass, at: "05-01 09:00")
        let second = try park.enter(pass, at: "05-01 10:00")
        try park.leave(pass, at: "05-01 11:00")
        let third = try park.enter(pass, at: "05-01 12:00")
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: second) == [.doubleEntry])
        #expect(try park.flags(of: third) == [])
        try park.enter(pass, "south", gate: "g2", at: "05-01 13:00")
        let south = try park.enter(pass, "south", gate: "g2", at: "05-01 14:00")
        #expect(try park.flags(of: south) == [])
    }

    @Test func `S14: more of a group than it has is double`() throws {
        var park = try park()
        let pass = try park.mint { $0.persons = 3 }
        try park.enter(pass, at: "05-01 09:00", persons: 2)
        let third = try park.enter(pass, at: "05-01 09:10")
        let fourth = try park.enter(pass, at: "05-01 09:20")
        #expect(try park.flags(of: third) == [])
        #expect(try park.flags(of: fourth) == [.doubleEntry])
    }

    @Test func `S15: inside is shown over zones with an exit`() throws {
        var park = try park()
        let pass = try park.mint()
        try park.enter(pass, "south", gate: "g2", at: "05-01 09:00")
        #expect(try inside(park, pass) == 0)
        #expect(try park.state(of: pass).inside(Park.code("south")) == 1)
        try park.enrol("g2", ["south"], .both, at: "05-01 10:00")
        #expect(try inside(park, pass) == 1)
    }

    @Test func `S16: who leaves may return free that park day, once for each person who was inside`() throws {
        var park = try park()
        let pass = try park.mint {
            $0.persons = 2
            $0.entryPolicy = EntryPolicy(total: 1, allowsReentry: true)
        }
        try park.enter(pass, at: "05-01 09:00", persons: 2)
        try park.leave(pass, at: "05-01 10:00", persons: 2)
        try park.leave(pass, at: "05-01 10:05", persons: 2)
        let back = try park.enter(pass, at: "05-01 11:00", persons: 2)
        let third = try park.enter(pass, at: "05-01 12:00")
        #expect(try park.flags(of: back) == [])
        #expect(try park.flags(of: third) == [.overLimit, .doubleEntry])
        #expect(try park.state(of: pass).entriesUsed == 3)
    }

    @Test func `S16: returning the next day, or without the right to return, is an entry`() throws {
        var park = try park()
        let returning = try park.mint { $0.entryPolicy = EntryPolicy(total: 1, allowsReentry: true) }
        try park.enter(returning, at: "05-01 22:00")
        try park.leave(returning, at: "05-01 23:59")
        let nextDay = try park.enter(returning, at: "05-02 00:01")
        #expect(try park.flags(of: nextDay) == [.overLimit])
        let once = try park.mint { $0.entryPolicy = EntryPolicy(total: 1) }
        try park.enter(once, at: "05-01 09:00")
        try park.leave(once, at: "05-01 10:00")
        let again = try park.enter(once, at: "05-01 11:00")
        #expect(try park.flags(of: again) == [.overLimit])
    }

    @Test func `S16: an annulled check-out lets nobody return free`() throws {
        var park = try park()
        let pass = try park.mint { $0.entryPolicy = EntryPolicy(total: 1, allowsReentry: true) }
        try park.enter(pass, at: "05-01 09:00")
        let out = try park.leave(pass, at: "05-01 10:00")
        try park.annul(pass, out.hash, at: "05-01 10:01")
        let back = try park.enter(pass, at: "05-01 11:00")
        #expect(try park.flags(of: back) == [.overLimit, .doubleEntry])
    }

    @Test
    func `S17: minutes between entries hold to the minute, for one person, from the last entry that counted`()
        throws
    {
        var park = try park()
        let pass = try park.mint { $0.entryPolicy.gapMinutes = 30 }
        try park.enter(pass, "south", gate: "g2", at: "05-01 09:00")
        let inTime = try park.enter(pass, "south", gate: "g2", at: "05-01 09:30")
        let tooSoon = try park.enter(pass, "south", gate: "g2", at: "05-01 09:59:59")
        #expect(try park.flags(of: inTime) == [])
        #expect(try park.flags(of: tooSoon) == [.overLimit])
        let group = try park.mint {
            $0.persons = 2
            $0.entryPolicy.gapMinutes = 30
        }
        try park.enter(group, at: "05-02 09:00")
        let second = try park.enter(group, at: "05-02 09:01")
        #expect(try park.flags(of: second) == [])
    }

    @Test func `S16 S17: a free return is never too soon and starts no minutes`() throws {
        var park = try park()
        let pass = try park.mint { $0.entryPolicy = EntryPolicy(gapMinutes: 60, allowsReentry: true) }
        try park.enter(pass, at: "05-01 09:00")
        try park.leave(pass, at: "05-01 09:10")
        let back = try park.enter(pass, at: "05-01 09:20")
        #expect(try park.flags(of: back) == [])
        let elsewhere = try park.enter(pass, "south", gate: "g2", at: "05-01 10:00")
        #expect(try park.flags(of: elsewhere) == [])
    }

    @Test func `S18: a perk's uses are not multiplied by persons`() throws {
        var park = try park()
        let pass = try park.mint {
            $0.persons = 3
            $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses, uses: 2)]
        }
        let two = try park.redeem(pass, "coffee", 2, at: "05-01 09:00")
        let third = try park.redeem(pass, "coffee", at: "05-01 10:00")
        #expect(try park.flags(of: two) == [])
        #expect(try park.flags(of: third) == [.overLimit])
        #expect(try park.state(of: pass).usesLeft(of: Park.code("coffee")) == 0)
    }

    @Test func `S18: a share is drawn on up to what was given to it, the rest up to what is left`() throws {
        var park = try park()
        let pass = try park.mint { $0.perks = [Perk(code: try Park.code("museum"), kind: .uses, uses: 3)] }
        let site = Share(region: park.region, site: try Park.code("east"))
        let share = CBORValue.array([.text("quzhou"), .text("east")])
        let move = CBORValue.array([.text("museum"), .null, share, .integer(1), .integer(0)])
        try park.issuer(.rights, pass.name, .other(move), at: "05-01 08:00")
        let given = try park.redeem(pass, "museum", at: "05-01 09:00", share: site)
        let tooMany = try park.redeem(pass, "museum", at: "05-01 10:00", share: site)
        let two = try park.redeem(pass, "museum", 2, at: "05-01 11:00")
        let third = try park.redeem(pass, "museum", at: "05-01 12:00")
        #expect(try park.flags(of: given) == [])
        #expect(try park.flags(of: tooMany) == [.overLimit])
        #expect(try park.flags(of: two) == [])
        #expect(try park.flags(of: third) == [.overLimit])
    }
}
