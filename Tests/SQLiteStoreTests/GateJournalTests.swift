import Foundation
import PassLedger
import Passes
import SQLiteStore
import TestSupport
import Testing

@Suite struct `A gate's journal` {
    private let folder: TemporaryFolder
    let path: String
    private let region: SampleRegion
    private let journal: GateJournal

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("journal.sqlite")
        region = try #require(SampleRegion())
        journal = try GateJournal(creating: path, id: region.journal)
    }

    private func record(at moment: Moment = SampleRegion.start, in journal: GateJournal? = nil) throws
        -> Record
    {
        try (journal ?? self.journal).append {
            try region.checkIn(1, sequence: $0.sequence, previous: $0.previous, at: moment)
        }
    }

    @Test func `begins at 0 with nothing before it, and chains what follows`() throws {
        #expect(
            try journal.next() == JournalPosition(journal: region.journal, sequence: 0, previous: .zero))
        let records = try (0..<3).map { _ in try record() }
        #expect(records.map(\.journal?.sequence) == [0, 1, 2])
        #expect(records.map(\.journal?.previous) == [.zero, records[0].hash, records[1].hash])
        #expect(try journal.records() == records)
        #expect(try journal.records(from: 1, count: 1) == [records[1]])
    }

    @Test func `is the same when it is opened again`() throws {
        let first = try record()
        let reopened = try GateJournal(opening: path)
        #expect(reopened.id == region.journal)
        #expect(try reopened.next().previous == first.hash)
    }

    @Test func `keeps the latest time it has seen as the floor of the clock`() throws {
        #expect(try journal.clockFloor() == nil)
        _ = try record(at: SampleRegion.start + .seconds(60))
        _ = try record(at: SampleRegion.start)
        #expect(try journal.clockFloor() == SampleRegion.start + .seconds(60))
        _ = try journal.append { position in
            let draft = try region.checkIn(
                1, sequence: position.sequence, previous: position.previous,
                at: SampleRegion.start + .seconds(99_999)
            ).draft
            var marked = draft
            marked.marks = ["clock_off"]
            return try Record(signing: marked, by: region.gateKey)
        }
        #expect(try journal.clockFloor() == SampleRegion.start + .seconds(60), "a wrong clock moves nothing")
        #expect(try GateJournal(opening: path).clockFloor() == SampleRegion.start + .seconds(60))
    }

    @Test func `keeps nothing when signing fails, or signs for another place`() throws {
        struct Interrupted: Error {}
        #expect(throws: Interrupted.self) { _ = try journal.append { _ in throw Interrupted() } }
        #expect(throws: LedgerError.self) {
            _ = try journal.append { _ in try region.checkIn(1, sequence: 5) }
        }
        #expect(try journal.records().isEmpty)
    }

    @Test func `shared by two programs forks nowhere`() async throws {
        let path = path
        let region = region
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let journal = try GateJournal(opening: path)
                    for _ in 0..<25 {
                        _ = try journal.append {
                            try region.checkIn(1, sequence: $0.sequence, previous: $0.previous)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try journal.records().map(\.journal?.sequence) == Array(0..<50))
    }

    @Test func `knows what a crash kept from the ledger`() async throws {
        let store = MemoryStore()
        let records = try (0..<4).map { _ in try record() }
        try await store.write { writing in
            for record in records.prefix(2) { _ = try writing.append(record, at: SampleRegion.start) }
        }
        let journal = journal
        #expect(try await store.read { try journal.missing(in: $0) } == Array(records.suffix(2)))
        try await store.write { writing in
            for record in try journal.missing(in: writing) {
                _ = try writing.append(record, at: SampleRegion.start)
            }
        }
        #expect(try await store.read { try journal.missing(in: $0) }.isEmpty)
    }

    @Test func `with its newest record changed does not open`() throws {
        _ = try record()
        _ = try record()
        try changeNewestRecord()
        let error = #expect(throws: LedgerError.self) { _ = try GateJournal(opening: path) }
        #expect(error?.code == .damaged)
    }

    @Test func `never creates itself, and is no ledger`() throws {
        let missing = #expect(throws: LedgerError.self) { _ = try GateJournal(opening: folder.file("none")) }
        #expect(missing?.code == .missing)
        _ = try SQLiteStore(creating: folder.file("ledger"))
        let other = #expect(throws: LedgerError.self) { _ = try GateJournal(opening: folder.file("ledger")) }
        #expect(other?.code == .damaged)
    }

    @Test func `never replaces one`() {
        let error = #expect(throws: LedgerError.self) { _ = try GateJournal(creating: path, id: .random()) }
        #expect(error?.code == .exists)
    }
}
