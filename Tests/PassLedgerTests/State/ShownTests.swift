import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S39 and S40, and the row for gates.
struct ShownTests {
    @Test func `S39: voided hides suspended, which hides expired`() throws {
        var park = try Park()
        let pass = try park.mint()
        let during = try Park.time("05-10 09:00")
        let end = try Park.time("06-01 00:00")
        #expect(try park.state(of: pass).status(at: during) == .active)
        #expect(try park.state(of: pass).status(at: end) == .expired)
        try park.issuer(.suspend, pass.name, at: "05-02 09:00")
        #expect(try park.state(of: pass).status(at: end) == .suspended)
        try park.issuer(.resume, pass.name, at: "05-03 09:00")
        #expect(try park.state(of: pass).status(at: during) == .active)
        try park.issuer(.suspend, pass.name, at: "05-04 09:00")
        try park.issuer(.void, pass.name, at: "05-05 09:00")
        #expect(try park.state(of: pass).status(at: end) == .voided)
    }

    @Test
    func
        `S40: entries used are persons, and what is left of a perk is what the newest token gives less uses`()
        throws
    {
        var park = try Park()
        try park.enrol("g1")
        let coffee = try Park.code("coffee")
        var pass = try park.mint {
            $0.persons = 4
            $0.perks = [Perk(code: coffee, kind: .uses, uses: 2)]
        }
        try park.enter(pass, at: "05-01 09:00", persons: 3)
        try park.redeem(pass, "coffee", at: "05-01 10:00")
        #expect(try park.state(of: pass).entriesUsed == 3)
        #expect(try park.state(of: pass).usesLeft(of: coffee) == 1)
        try park.issue(.amend, &pass, at: "05-01 11:00") {
            $0.perks = [Perk(code: coffee, kind: .uses, uses: 5)]
        }
        #expect(try park.state(of: pass).usesLeft(of: coffee) == 4)
        #expect(try park.state(of: pass).usesLeft(of: Park.code("tea")) == 0)
    }

    @Test func `a pass that nothing happened to has a fresh row`() throws {
        var park = try Park()
        let pass = try park.mint()
        #expect(try park.state(of: pass).snapshotRow.isFresh)
    }

    @Test func `a row says what a gate without a network must know`() throws {
        var park = try Park()
        try park.enrol("g1", ["north"], .both)
        let coffee = try Park.code("coffee")
        var pass = try park.mint(holder: try Park.key(60)) {
            $0.persons = 2
            $0.perks = [Perk(code: coffee, kind: .uses, uses: 2)]
        }
        try park.enter(pass, at: "05-01 09:00")
        try park.enter(pass, at: "05-02 10:00")
        try park.redeem(pass, "coffee", at: "05-02 11:00")
        try park.issue(.reissue, &pass, at: "05-02 12:00")
        try park.issuer(.suspend, pass.name, at: "05-02 13:00")
        let row = try park.state(of: pass).snapshotRow
        #expect(row.state == .suspended && row.issueNumber == 1)
        #expect(row.firstUse == (try Park.time("05-01 09:00")))
        #expect(row.entries == 2 && row.entriesThatDay == 1 && row.inside == 2)
        #expect(row.parkDay == (try Park.time("05-02 00:00")))
        #expect(row.lastEntry == (try Park.time("05-02 10:00")))
        #expect(row.lastPresentation == (try Park.time("05-02 11:00")))
        #expect(row.left == [coffee: 1])
        #expect(try SnapshotRow(parsing: row.encoded) == row)
    }
}
