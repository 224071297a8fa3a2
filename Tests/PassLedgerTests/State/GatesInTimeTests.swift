import Passes
import Testing

@testable import PassLedger

/// `Docs/Formats/State.md`, S19 to S23.
struct GatesInTimeTests {
    @Test
    func `S19: a gate's zones hold for what is later than its entry, and the first entry for all before`()
        throws
    {
        var park = try Park()
        try park.enrol("g1", ["north"], at: "05-02 12:00")
        let pass = try park.mint()
        let before = try park.enter(pass, "north", at: "05-02 11:00", recorded: "05-02 12:30")
        try park.enrol("g1", ["south"], at: "05-02 13:00")
        let old = try park.enter(pass, "north", at: "05-02 13:00", recorded: "05-02 14:00")
        let new = try park.enter(pass, "south", at: "05-02 13:01", recorded: "05-02 14:00")
        let tooOld = try park.enter(pass, "north", at: "05-02 13:02", recorded: "05-02 14:00")
        #expect(try park.flags(of: before) == [])
        #expect(try park.flags(of: old) == [])
        #expect(try park.flags(of: new) == [])
        #expect(try park.flags(of: tooOld) == [.wrongZone])
    }

    @Test func `S19: an exit counts from its gate's entry`() throws {
        var park = try Park()
        try park.enrol("g1", ["north"])
        let pass = try park.mint()
        try park.enter(pass, at: "05-01 09:00")
        let before = try park.enter(pass, at: "05-01 10:00")
        try park.enrol("x1", ["north"], .out, at: "05-01 11:00")
        let after = try park.enter(pass, at: "05-01 12:00")
        #expect(try park.flags(of: before) == [])
        #expect(try park.flags(of: after) == [.doubleEntry])
        try park.enrol("x1", ["south"], .out, at: "05-01 13:00")
        let moved = try park.enter(pass, at: "05-01 14:00")
        #expect(try park.flags(of: moved) == [])
    }

    @Test func `S20: a cut-off bites what is recorded later, whatever its own time`() throws {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let last = try park.enter(pass, at: "05-01 09:00")
        let size = Int64(park.ledger.size().count)
        let same = try park.enter(pass, at: "05-01 08:50", recorded: "05-01 09:00")
        let later = try park.enter(pass, at: "05-01 08:55", recorded: "05-01 09:01")
        let key = try #require(park[gate: "g1"]).key
        try park.issuer(
            .key, nil, .key(try Park.record(.gate, key, cutOff: size), proof: nil), at: "05-01 10:00")
        #expect(try park.flags(of: last) == [])
        #expect(try park.flags(of: same) == [])
        #expect(try park.flags(of: later) == [.afterCutOff])
    }

    @Test func `S20: a cut-off size that the ledger has not reached bites nothing yet, size 0 everything`()
        throws
    {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let key = try #require(park[gate: "g1"]).key
        try park.issuer(
            .key, nil, .key(try Park.record(.gate, key, cutOff: 100), proof: nil), at: "05-01 08:00")
        let record = try park.enter(pass, at: "05-01 09:00")
        #expect(try park.flags(of: record) == [])
        try park.issuer(
            .key, nil, .key(try Park.record(.gate, key, cutOff: 0), proof: nil), at: "05-01 10:00")
        #expect(try park.flags(of: record) == [.afterCutOff])
    }

    @Test
    func
        `S21: records of a closed journal are taken while they are from before its end, and never later ones`()
        throws
    {
        var park = try Park()
        try park.enrol("g1", at: "05-01 08:00")
        let pass = try park.mint(at: "05-01 08:30")
        let zone = Record.Content.passage(zone: try Park.code("north"))
        let old = try #require(park[gate: "g1"])
        let inTime = try park.sign(.checkIn, pass, zone, at: "05-02 08:05")
        let tooLate = try park.sign(.checkIn, pass, zone, at: "05-02 08:05:01")
        try park.enrol("g1", at: "05-02 08:00", newJournal: true)
        let new = try park.sign(.checkIn, pass, zone, at: "05-02 09:00")
        let context = try park.context()
        let recordedAt = try Park.time("05-20 09:00")
        #expect(context.refusal(of: inTime, recordedAt: recordedAt) == nil)
        #expect(context.refusal(of: tooLate, recordedAt: recordedAt) == .unknownSigner)
        #expect(context.refusal(of: new, recordedAt: recordedAt) == nil)
        var stranger = park
        stranger[gate: "g1"] = Park.Gate(key: old.key, journal: .random())
        let unknown = try stranger.sign(.checkIn, pass, zone, at: "05-01 09:00")
        #expect(context.refusal(of: unknown, recordedAt: recordedAt) == .unknownSigner)
    }

    @Test func `S21: an entry that keeps the journal closes nothing`() throws {
        var park = try Park()
        try park.enrol("g1", at: "05-01 08:00")
        let pass = try park.mint(at: "05-01 08:30")
        try park.enrol("g1", ["north", "south"], at: "05-02 08:00")
        let record = try park.sign(
            .checkIn, pass, .passage(zone: try Park.code("north")), at: "05-03 09:00")
        #expect(try park.context().refusal(of: record, recordedAt: Park.time("05-03 09:00")) == nil)
    }

    @Test func `S21: only issuers issue, only gates see visits, and a signature is its key's own`() throws {
        var park = try Park()
        try park.enrol("g1", at: "05-01 08:00")
        let pass = try park.mint(at: "05-01 08:30")
        let context = try park.context()
        let now = try Park.time("05-01 09:00")
        let gate = try #require(park[gate: "g1"])
        let suspend = RecordDraft(
            kind: .suspend, region: park.region, passID: pass.name.id, at: now,
            signer: SignerName(region: park.region))
        #expect(try context.refusal(of: Record(signing: suspend, by: park.issuer), recordedAt: now) == nil)
        #expect(
            try context.refusal(of: Record(signing: suspend, by: gate.key), recordedAt: now)
                == .unknownSigner)
        let visit = RecordDraft(
            kind: .checkIn, region: park.region, passID: pass.name.id, at: now,
            signer: SignerName(region: park.region), evidence: Evidence(tokenHash: pass.token.hash),
            content: .passage(zone: try Park.code("north")))
        #expect(
            try context.refusal(of: Record(signing: visit, by: park.issuer), recordedAt: now)
                == .unknownSigner)
        let good = try park.sign(.checkIn, pass, .passage(zone: try Park.code("north")), at: "05-01 09:00")
        var bytes = good.bytes
        bytes[bytes.count - 1] ^= 1
        #expect(try context.refusal(of: Record(parsing: bytes), recordedAt: now) == .badSignature)
    }

    @Test func `S22: a missing number is a gap after it, until it comes`() throws {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let zone = Record.Content.passage(zone: try Park.code("north"))
        let first = try park.enter(pass, at: "05-01 09:00")
        let missing = try park.sign(.checkIn, pass, zone, at: "05-01 10:00")
        let after = try park.enter(pass, at: "05-01 11:00")
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: after) == [.journalGap])
        try park.append(missing, "05-01 12:00")
        #expect(try park.flags(of: after) == [])
    }

    @Test func `S23: of a cloned journal the past is clean, the second of two and all after it are forked`()
        throws
    {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let past = try park.enter(pass, at: "05-01 09:00")
        let clone = park[gate: "g1"]
        let first = try park.enter(pass, at: "05-02 09:00")
        let honest = try park.enter(pass, at: "05-03 09:00")
        let other = park[gate: "g1"]
        park[gate: "g1"] = clone
        let second = try park.enter(pass, at: "05-06 09:00")
        park[gate: "g1"] = other
        let same = try park.enter(pass, at: "05-06 09:00")
        let after = try park.enter(pass, at: "05-06 10:00")
        #expect(try park.flags(of: past) == [])
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: honest) == [])
        #expect(try park.flags(of: second) == [.journalFork])
        // Recorded no later than the second: not poisoned by it.
        #expect(try park.flags(of: same) == [])
        #expect(try park.flags(of: after) == [.journalFork])
    }

    @Test func `S23: while the first of two is not settled, both are forked`() throws {
        for (recorded, isForked) in [("05-05 09:00", true), ("05-05 09:00:01", false)] {
            var park = try Park()
            try park.enrol("g1")
            let pass = try park.mint()
            let clone = park[gate: "g1"]
            let first = try park.enter(pass, at: "05-02 09:00")
            park[gate: "g1"] = clone
            let second = try park.enter(pass, at: "05-02 10:00", recorded: recorded)
            #expect(try park.flags(of: first).contains(.journalFork) == isForked)
            #expect(try park.flags(of: second).contains(.journalFork))
        }
    }

    @Test func `S23: another region's gate that names our journal does not fork it`() throws {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let own = try park.enter(pass, at: "05-01 09:00")
        let position = try #require(own.journal)
        let draft = RecordDraft(
            kind: .checkIn, region: park.region, passID: pass.name.id, at: try Park.time("05-01 09:30"),
            signer: SignerName(region: try #require(RegionID("huangshan")), gate: try Park.code("g1")),
            journal: position, evidence: Evidence(tokenHash: pass.token.hash),
            content: .passage(zone: try Park.code("north")))
        try park.append(try Record(signing: draft, by: try Park.key(91)), "05-01 09:30")
        let next = try park.enter(pass, at: "05-01 10:00")
        #expect(try park.flags(of: own) == [])
        #expect(try park.flags(of: next) == [])
    }

    @Test
    func `S23: a record that names another record before it is forked, though no number is taken twice`()
        throws
    {
        var park = try Park()
        try park.enrol("g1")
        let pass = try park.mint()
        let first = try park.enter(pass, at: "05-01 09:00")
        var gate = try #require(park[gate: "g1"])
        gate.previous = Digest(of: [1])
        park[gate: "g1"] = gate
        let second = try park.enter(pass, at: "05-02 09:00")
        #expect(try park.flags(of: first) == [])
        #expect(try park.flags(of: second) == [.journalFork])
    }
}
