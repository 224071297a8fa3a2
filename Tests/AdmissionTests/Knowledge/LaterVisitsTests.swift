import Admission
import PassLedger
import Passes
import TestSupport
import Testing

/// What a gate alone makes of its row and its journal is what the ledger makes of the same records.
@Suite struct LaterVisitsTests {
    @Test(arguments: UInt64(1)...40)
    func `row and journal together are what the ledger counts`(_ seed: UInt64) async throws {
        // Who may return free, and to which zone, a row does not say: without that it says everything.
        var life = try await JournalLife(seed: seed, allowsReentry: false)
        try await life.happen(Int.random(in: 0...8, using: &life.random))
        let row = try await life.books.state(of: life.name).snapshotRow
        let held = Int64(life.records.count) - 1
        try await life.happen(12)
        try await life.takeBackSome(after: held)
        let later = LaterVisits(
            life.records.shuffled(using: &life.random), recorded: [life.books.journal: held])
        let state = try await life.books.state(of: life.name)
        let known = PassKnowledge(row).applying(
            later, of: life.trusted, at: life.books.gate, now: life.now, days: ParkDays())
        let ledger = state.snapshotRow
        #expect(known.row.entries == ledger.entries, "seed \(seed)")
        #expect(known.row.firstUse == ledger.firstUse, "seed \(seed)")
        #expect(known.row.lastEntry == ledger.lastEntry, "seed \(seed)")
        #expect(known.row.parkDay == ledger.parkDay, "seed \(seed)")
        #expect(known.row.entriesThatDay == ledger.entriesThatDay, "seed \(seed)")
        #expect(known.row.left == ledger.left, "seed \(seed)")
        let sinceRow = state.visits.suffix(known.visits.count)
        #expect(known.visits.map(\.record) == sinceRow.map(\.record), "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...20)
    func `with nothing in the row the zones are known one by one`(_ seed: UInt64) async throws {
        var life = try await JournalLife(seed: seed)
        try await life.happen(10)
        let known = PassKnowledge(fresh: life.name).applying(
            LaterVisits(life.records), of: life.trusted, at: life.books.gate, now: life.now, days: ParkDays())
        let state = try await life.books.state(of: life.name)
        #expect(known.visits == state.visits, "seed \(seed)")
        #expect(known.row.inside == state.inside, "seed \(seed)")
        for zone in life.books.gate.zones {
            #expect(known.insideByZone?[zone] ?? 0 == state.inside(zone), "seed \(seed)")
            let free = known.freeReturnsByZone?[zone] ?? 0
            #expect(free == state.freeReturns(to: zone, at: life.now), "seed \(seed)")
        }
    }

    @Test func `who is inside somewhere may be in any zone until they leave by one`() async throws {
        let life = try await JournalLife(seed: 3)
        var row = SnapshotRow(fresh: life.name)
        (row.entries, row.firstUse, row.lastEntry, row.inside) = (1, Scene.at(9), Scene.at(9), 1)
        let known = PassKnowledge(row)
        let exit = try life.books.record(
            .checkOut, .passage(zone: Names.south), of: life.shown, at: Scene.at(10), number: 0)
        let after = known.applying(
            LaterVisits([exit]), of: life.trusted, at: life.books.gate, now: Scene.at(11), days: ParkDays())
        #expect(after.insideByZone == [Names.north: 0, Names.south: 0])
        #expect(after.row.inside == 0)
    }

    @Test func `an entry that the row counts can be taken back by the gate that wrote it`() async throws {
        let life = try await JournalLife(seed: 7)
        let entry = try life.books.record(
            .checkIn, .passage(zone: Names.north), of: life.shown, at: Scene.at(10), number: 0)
        let mistake = try life.books.record(
            .annul, .annulment(record: entry.hash), of: life.shown, at: Scene.at(10, 1), number: 1)
        var row = SnapshotRow(fresh: life.name)
        (row.entries, row.firstUse, row.lastEntry, row.inside) = (1, Scene.at(10), Scene.at(10), 1)
        (row.parkDay, row.entriesThatDay) = (Scene.at(0), 1)
        let later = LaterVisits([entry, mistake], recorded: [life.books.journal: 0])
        let known = PassKnowledge(row).applying(
            later, of: life.trusted, at: life.books.gate, now: Scene.at(10, 2), days: ParkDays())
        #expect(known.row.entries == 0)
        #expect(known.row.inside == 0)
        #expect(known.row.firstUse == nil)
        #expect(known.row.lastEntry == nil)
    }

    @Test func `a presentation stays used when its entry was taken back`() throws {
        var visit = KnownVisit(
            .checkIn, zone: Names.north, at: Scene.at(10),
            gate: SignerName(region: Names.quzhou, gate: Names.gate))
        visit.record = Digest(of: [1])
        visit.presented = Scene.at(10)
        var scene = Scene()
        scene.isPhonePass(.phone())
        let trusted = try #require(try scene.trusted())
        let later = LaterVisits([visit], takenBack: [Digest(of: [1])])
        scene.known = scene.known.applying(
            later, of: trusted, at: scene.gate, now: Scene.at(10), days: ParkDays())
        #expect(try scene.judged().refusals.first?.reason == .holderProofStale)
        #expect(scene.known.row.entries == 0)
    }

    @Test func `a perk granted since the gate is cut off counts as granted alone`() throws {
        var scene = Scene()
        scene.carries(uses: 3, offline: 1)
        scene.isCounter()
        scene.isAlone()
        var use = KnownVisit(
            .redeem, at: Scene.at(9, 50), gate: SignerName(region: Names.quzhou, gate: Names.gate))
        (use.perk, use.count) = (Names.coffee, 1)
        let trusted = try #require(try scene.trusted())
        scene.known = scene.known.applying(
            LaterVisits([use], aloneSince: Scene.at(9, 40)), of: trusted, at: scene.gate, now: scene.now,
            days: ParkDays())
        #expect(try scene.judged().refusals.first?.reason == .offlineNotAllowed)
        #expect(scene.known.row.left[Names.coffee] == 2)
    }
}
