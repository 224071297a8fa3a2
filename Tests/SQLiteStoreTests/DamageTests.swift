import GRDB
import PassLedger
import SQLiteStore
import TestSupport
import Testing

@Suite struct `A ledger whose rows were changed` {
    private let folder: TemporaryFolder
    private let path: String
    private let region: SampleRegion

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.file("ledger.sqlite")
        region = try #require(SampleRegion())
        let ledger = try #require(
            Ledger(store: try SQLiteStore(creating: path), origin: "localhost/quzhou", logKey: region.logKey))
        let region = region
        _ = try await ledger.append(at: SampleRegion.start) { _ in
            let records = try (0..<10).map { try region.mint($0) }
            return Decision(records: records + [try region.checkIn(1)], outcome: ())
        }
    }

    private func change(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    @Test(arguments: ["recorded_at", "pass", "seq", "record", "journal", "journal_seq"])
    func `in a column beside the bytes is misfiled there`(column: String) async throws {
        try change("UPDATE entry SET \(column) = coalesce(\(column), 0) + 1 WHERE idx = 10")
        let found = try await SQLiteStore(opening: path).read { try $0.misfiled() }
        #expect(found == [Misfiling(index: 10, what: "column \(column)")])
    }

    @Test(arguments: [
        "UPDATE entry SET bytes = x'00' WHERE idx = 12", "DELETE FROM entry WHERE idx = 12",
        "DELETE FROM entry WHERE idx > 8", "UPDATE node SET hash = zeroblob(32) WHERE number = 14",
        "UPDATE node SET hash = x'00' WHERE number = 14", "DELETE FROM node WHERE number = 14",
        "UPDATE checkpoint SET note = replace(note, 'quzhou', 'quzhov')", "UPDATE checkpoint SET size = 13",
        "UPDATE checkpoint SET note = 'x'", "UPDATE entry SET idx = 10000 WHERE idx = 13",
    ])
    func `where the next head rests on it signs no head`(sql: String) async throws {
        try await addWithoutHead()
        try change(sql)
        let ledger = try #require(
            Ledger(store: try SQLiteStore(opening: path), origin: "localhost/quzhou", logKey: region.logKey))
        let error = await #expect(throws: LedgerError.self) { try await ledger.integrate() }
        #expect(error?.code == .damaged || error?.code == .foreign, "\(String(describing: error))")
    }

    @Test func `to the same bytes of another entry signs no head`() async throws {
        try await addWithoutHead()
        try change("UPDATE entry SET bytes = (SELECT bytes FROM entry WHERE idx = 11) WHERE idx = 12")
        let ledger = try #require(
            Ledger(store: try SQLiteStore(opening: path), origin: "localhost/quzhou", logKey: region.logKey))
        let error = await #expect(throws: LedgerError.self) { try await ledger.integrate() }
        #expect(error?.code == .damaged)
    }

    private func addWithoutHead() async throws {
        let region = region
        try await SQLiteStore(opening: path).write { writing in
            for number in 20..<23 { _ = try writing.append(region.mint(number), at: SampleRegion.start) }
        }
    }
}
