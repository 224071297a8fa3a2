import Passes
import Testing

@testable import PassLedger

/// What an audit finds, fault by fault, beside the same ledger without it.
struct AuditTests {
    /// A ledger with every usual kind of entry in it, and its head.
    private func park() throws -> (park: Park, pass: Park.Pass) {
        var park = try Park()
        try park.plan("day", transfer: 1)
        try park.enrol("g1", ["north"], .both)
        var pass = try park.mint { $0.perks = [Perk(code: try Park.code("coffee"), kind: .uses, uses: 2)] }
        let other = try park.mint()
        let first = try park.enter(pass, at: "05-01 09:00")
        try park.enter(other, at: "05-01 09:01")
        try park.annul(pass, first.hash, at: "05-01 09:02")
        try park.redeem(pass, "coffee", at: "05-01 10:00")
        try park.leave(pass, at: "05-01 11:00")
        try park.issuer(.suspend, pass.name, at: "05-02 09:00")
        try park.issuer(.resume, pass.name, at: "05-02 10:00")
        try park.issue(.transfer, &pass, at: "05-02 11:00")
        try sign(&park)
        return (park, pass)
    }

    /// Signs a head over everything.
    private func sign(_ park: inout Park) throws {
        let head = try head(of: park, by: park.log)
        try park.ledger.store(head, replacing: park.ledger.newestCheckpoint()?.size)
    }

    private func head(of park: Park, by key: SigningKey, root: Digest? = nil) throws -> StoredCheckpoint {
        var tree = CompactRange()
        for bytes in park.ledger.bytes(in: park.ledger.size().indexes) {
            _ = tree.append(leaf: Merkle.leafHash(bytes))
        }
        let checkpoint = Checkpoint(
            origin: "localhost/quzhou", size: tree.size, root: root ?? tree.root)
        return StoredCheckpoint(size: tree.size, note: try checkpoint.signed(by: key).description)
    }

    private func audit(_ park: Park, _ reading: (any LedgerReading)? = nil) throws -> AuditReport {
        let audit = try #require(Audit(region: park.region, roster: park.roster))
        return try audit.replay(reading ?? park.ledger)
    }

    /// The faults of an entry, or of the whole.
    private func words(_ report: AuditReport, at index: Int?) -> [String] {
        report.faults.filter { $0.index?.value == index }.map(\.what)
    }

    @Test func `an honest ledger has no fault, whatever happened at its gates`() throws {
        let (park, _) = try park()
        let report = try audit(park)
        #expect(report.faults == [])
        #expect(report.entries == park.ledger.size().count)
        #expect(report.passes == 2)
    }

    @Test func `an empty ledger has no fault`() throws {
        let report = try audit(try Park())
        #expect(report.isClean && report.entries == 0 && report.passes == 0)
    }

    @Test func `flags are no faults`() throws {
        var (park, pass) = try park()
        let clone = park[gate: "g1"]
        try park.enter(pass, "south", at: "07-01 09:00")
        park[gate: "g1"] = clone
        try park.enter(pass, at: "07-01 10:00", evidence: Evidence(tokenHash: Digest(of: [1])))
        #expect(try audit(park).faults == [])
    }

    @Test func `a flipped bit in any entry is found`() throws {
        let (park, _) = try park()
        for place in 0..<park.ledger.size().count {
            var tampered = TamperedLedger(park.ledger)
            var bytes = park.ledger.bytes(in: EntryIndex(place)..<EntryIndex(place + 1))[0]
            bytes[bytes.count - 1] ^= 1
            tampered.entries[place] = bytes
            let report = try audit(park, tampered)
            #expect(words(report, at: place).contains("the record's signature does not verify"))
            #expect(words(report, at: place).contains { $0.hasPrefix("the stored tree has another hash") })
            let last = park.ledger.size().count - 1
            #expect(words(report, at: last).contains { $0.contains("has another root than its entries") })
        }
    }

    @Test func `bytes that are no entry are found, and the walk goes on`() throws {
        let (park, _) = try park()
        var tampered = TamperedLedger(park.ledger)
        tampered.entries[4] = [0x80]
        let report = try audit(park, tampered)
        #expect(words(report, at: 4).contains { $0.hasPrefix("it cannot be read") })
    }

    @Test func `an entry that the store lost is named, and the head above it cannot be checked`() throws {
        let (park, _) = try park()
        var tampered = TamperedLedger(park.ledger)
        tampered.lost = [5]
        let report = try audit(park, tampered)
        #expect(words(report, at: 5).contains("the entry is missing"))
        #expect(report.faults.contains { $0.what.contains("cannot be checked: entries are missing") })
    }

    @Test func `a stored node that its entries do not lead to is found`() throws {
        let (park, _) = try park()
        var tampered = TamperedLedger(park.ledger)
        tampered.nodes = [NodePosition(level: 1, index: 2)]
        #expect(
            words(try audit(park, tampered), at: 5) == [
                "the stored tree has another hash at level 1, place 2"
            ])
    }

    @Test func `a head by another key, of another root, or of more entries than there are is found`() throws {
        let (park, _) = try park()
        var tampered = TamperedLedger(park.ledger)
        tampered.heads = [try head(of: park, by: try Park.key(99))]
        #expect(
            words(try audit(park, tampered), at: nil).first?.contains("is not signed by the log key") == true)
        tampered.heads = [try head(of: park, by: park.log, root: Digest(of: [1]))]
        #expect(try audit(park, tampered).faults.first?.what.contains("has another root") == true)
        let larger = Checkpoint(origin: "localhost/quzhou", size: 1000, root: Digest(of: [1]))
        tampered.heads = [StoredCheckpoint(size: 1000, note: try larger.signed(by: park.log).description)]
        #expect(words(try audit(park, tampered), at: nil).first?.contains("signs more than the") == true)
    }

    @Test func `what the store says of its own columns is told`() throws {
        let (park, _) = try park()
        var tampered = TamperedLedger(park.ledger)
        tampered.misfilings = [Misfiling(index: 3, what: "column recorded_at contradicts the entry")]
        #expect(words(try audit(park, tampered), at: 3) == ["column recorded_at contradicts the entry"])
    }

    @Test func `S1: a history out of order, a broken chain and a time that goes back are found`() throws {
        let (park, _) = try park()
        let place = 9
        let entry = try #require(try park.ledger.entry(at: EntryIndex(place)))
        func replaced(_ sequence: Int64, _ previous: Digest?, _ recordedAt: Moment) throws -> [String] {
            var tampered = TamperedLedger(park.ledger)
            tampered.entries[place] =
                Entry(recording: entry.record, sequence: sequence, previous: previous, at: recordedAt).bytes
            return words(try audit(park, tampered), at: place)
        }
        let previous = try #require(entry.previous)
        let number = try replaced(entry.sequence + 1, previous, entry.recordedAt)
        #expect(number.contains { $0.hasPrefix("it is number") })
        let chain = try replaced(entry.sequence, Digest(of: [2]), entry.recordedAt)
        #expect(chain.contains("it does not name the hash of its history's entry before it"))
        let time = try replaced(entry.sequence, previous, entry.recordedAt - .seconds(86_400))
        #expect(time.contains("it is recorded earlier than the entry before it"))
    }

    @Test func `a record by one who may not sign it is found, and so is one recorded twice`() throws {
        var (park, pass) = try park()
        try park.issuer(.suspend, pass.name, at: "05-03 09:00", by: try Park.key(98))
        let index = park.ledger.size().count - 1
        #expect(words(try audit(park), at: index).contains("quzhou may not sign this suspend record"))
        var tampered = TamperedLedger(park.ledger)
        let last = try #require(try park.ledger.entry(at: EntryIndex(index)))
        let repeated = try #require(try park.ledger.entry(at: EntryIndex(index - 1)))
        tampered.entries[index] =
            Entry(
                recording: repeated.record, sequence: last.sequence, previous: last.previous,
                at: last.recordedAt
            )
            .bytes
        #expect(words(try audit(park, tampered), at: index).contains("the same record was recorded before"))
    }

    @Test func `a gate counts from its own entry`() throws {
        var park = try Park()
        let pass = try park.mint()
        var later = park
        try later.enrol("g1", at: "05-01 08:00")
        let record = try later.sign(.checkIn, pass, .passage(zone: try Park.code("north")), at: "05-01 09:00")
        try park.append(record, "05-01 09:00")
        #expect(words(try audit(park), at: 1) == ["quzhou/g1 may not sign this check_in record"])
    }

    @Test func `forbidden entries are faults, in whatever place of a history`() throws {
        var (park, pass) = try park()
        try park.issue(.amend, &pass, at: "05-03 09:00") { $0.issueNumber = 7 }
        let amend = park.ledger.size().count - 1
        let stranger = PassName(region: park.region, id: .random())
        try park.issuer(.void, stranger, at: "05-03 10:00")
        try park.plan("day", price: true)
        let report = try audit(park)
        #expect(words(report, at: amend) == [ForbiddenRule.issueNumber.words])
        #expect(words(report, at: amend + 1) == [ForbiddenRule.beforeMint.words])
        #expect(words(report, at: amend + 2) == [ForbiddenRule.price.words])
        #expect(report.faults.count == 3)
    }

    @Test func `minting past capacity is a fault`() throws {
        var park = try Park()
        let capacity = Record.Content.capacity(
            zone: try Park.code("north"), firstDay: "2026-05-10", lastDay: "2026-05-10", persons: 1)
        try park.issuer(.capacity, nil, capacity, at: "04-02 08:00")
        _ = try park.mint()
        _ = try park.mint()
        #expect(try audit(park).faults == [AuditFault(index: 2, what: ForbiddenRule.capacity.words)])
    }

    @Test func `a store that cannot be read is an error, not a fault`() throws {
        let (park, _) = try park()
        var tampered = TamperedLedger(park.ledger)
        tampered.failure = LedgerError(.ioFailure, "reading")
        #expect(throws: LedgerError.self) { try audit(park, tampered) }
    }

    @Test func `progress is told up to the end`() throws {
        let (park, _) = try park()
        var told: [AuditProgress] = []
        let audit = try #require(Audit(region: park.region, roster: park.roster))
        _ = try audit.replay(park.ledger) { told.append($0) }
        let size = park.ledger.size().count
        #expect(told.last == AuditProgress(done: size, total: size))
    }
}
