import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S2 to S7.
struct TimesTests {
    private func time(_ at: String, _ recorded: String) throws -> OrderTime {
        OrderTime(at: try Park.time(at), recordedAt: try Park.time(recorded), lateAfter: .seconds(259_200))
    }

    @Test func `S2 S3: a record that comes within its time keeps the gate's own time`() throws {
        for recorded in ["05-01 09:00", "05-01 12:00", "05-04 09:00"] {
            let order = try time("05-01 09:00", recorded)
            #expect(order.moment == (try Park.time("05-01 09:00")))
            #expect(!order.isLate && !order.isClockOff)
        }
    }

    @Test func `S2 S3: a record that comes a millisecond after three days is late, at the time it came`()
        throws
    {
        let recorded = Moment(milliseconds: try Park.time("05-04 09:00").milliseconds + 1)
        let order = OrderTime(
            at: try Park.time("05-01 09:00"), recordedAt: recorded, lateAfter: .seconds(259_200))
        #expect(order.isLate && order.moment == recorded)
    }

    @Test func `S2 S3: a gate's clock may be five minutes ahead, and not a millisecond more`() throws {
        let recorded = try Park.time("05-01 09:00")
        let ahead = OrderTime(
            at: try Park.time("05-01 09:05"), recordedAt: recorded, lateAfter: .seconds(259_200))
        #expect(!ahead.isClockOff && ahead.moment == recorded)
        let tooFar = OrderTime(
            at: Moment(milliseconds: recorded.milliseconds + 300_001), recordedAt: recorded,
            lateAfter: .seconds(259_200))
        #expect(tooFar.isClockOff && tooFar.moment == recorded)
    }

    @Test func `S3: flags say which clock was off, declared or computed, and what came late`() throws {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let good = try park.enter(pass, at: "05-01 09:00")
        let declared = try park.enter(pass, at: "05-02 09:00", marks: ["clock_off"])
        let ahead = try park.enter(pass, at: "05-03 10:00", recorded: "05-03 09:00")
        let late = try park.enter(pass, at: "05-02 09:00", recorded: "05-10 09:00")
        #expect(try park.flags(of: good) == [])
        #expect(try park.flags(of: declared) == [.clockOff])
        #expect(try park.flags(of: ahead) == [.clockOff])
        #expect(try park.flags(of: late) == [.late])
        #expect(try park.state(of: pass).entries[2].time == (try Park.time("05-02 09:00")))
    }

    @Test func `S4: of two check-ins the one seen first counts first, whichever came first`() throws {
        var park = try Park()
        try park.enrol("g1")
        try park.enrol("g2")
        let pass = try park.mint { $0.entryPolicy.total = 1 }
        let second = try park.enter(pass, gate: "g2", at: "05-01 10:00", recorded: "05-01 10:00")
        let first = try park.enter(pass, gate: "g1", at: "05-01 09:00", recorded: "05-01 11:00")
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: second) == [.overLimit])
        #expect(try park.state(of: pass).firstUse == (try Park.time("05-01 09:00")))
    }

    @Test
    func `S5: a late check-in changes nothing that was recorded before it, and counts for what comes after`()
        throws
    {
        var park = try Park()
        try park.enrol("g1")
        try park.enrol("g2")
        let pass = try park.mint { $0.entryPolicy.total = 2 }
        let first = try park.enter(pass, at: "05-05 09:00")
        let second = try park.enter(pass, at: "05-06 09:00")
        let late = try park.enter(pass, gate: "g2", at: "05-01 09:00", recorded: "05-07 09:00")
        let state = try park.state(of: pass)
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: second) == [])
        #expect(try park.flags(of: late) == [.overLimit, .late])
        #expect(state.entriesUsed == 3)
        #expect(state.firstUse == (try Park.time("05-05 09:00")))
    }

    @Test func `S5 S26: a late check-in is first use when none came before it, by the day the gate saw it`()
        throws
    {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint { $0.entryPolicy.days = 2 }
        let late = try park.enter(pass, at: "05-01 09:00", recorded: "05-07 09:00")
        let after = try park.enter(pass, at: "05-08 09:00")
        #expect(try park.flags(of: late) == [.late])
        #expect(try park.flags(of: after) == [.outsideValidity])
        #expect(try park.state(of: pass).firstUse == (try Park.time("05-01 09:00")))
    }

    @Test func `S6: an amended limit judges the new token's visits, not those of the token before`() throws {
        var park = try Park()
        try park.enrol("g1")
        var pass = try park.mint { $0.entryPolicy.total = 1 }
        let first = try park.enter(pass, at: "05-01 09:00")
        let tooMany = try park.enter(pass, at: "05-02 09:00")
        try park.issue(.amend, &pass, at: "05-02 10:00") { $0.entryPolicy.total = 3 }
        let third = try park.enter(pass, at: "05-03 09:00")
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: tooMany) == [.overLimit])
        #expect(try park.flags(of: third) == [])
    }

    @Test func `S6: a check-in recorded before its token's entry counts once the entry is there`() throws {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        var renewed = pass
        // The issuer signed and printed the token; its entry comes after the check-in's.
        var ahead = park
        try ahead.issue(.reissue, &renewed, at: "05-01 08:00")
        let record = try park.enter(renewed, at: "05-01 09:00")
        #expect(try park.flags(of: record) == [.noEvidence])
        let issued = Record.Issued(commitment: renewed.token.commitment, claims: renewed.token.claims)
        try park.issuer(.reissue, pass.name, .issued(issued), at: "05-01 10:00")
        #expect(try park.flags(of: record) == [])
        #expect(try park.state(of: pass).entriesUsed == 1)
    }

    @Test func `S7: without witness times nothing is back-dated`() throws {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        try park.enter(pass, at: "05-01 09:00", recorded: "05-03 09:00")
        #expect(try park.state(of: pass).entries.allSatisfy { !$0.flags.contains(.backDated) })
    }
}
