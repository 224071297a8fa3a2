import Foundation
import GRDB
import PassLedger
import SQLiteStore
import TestSupport
import Testing

@Suite struct `Opening a ledger in SQLite` {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("ledger.sqlite")
    }

    private func code(_ open: () throws -> Void) -> LedgerError.Code? {
        let error = #expect(throws: LedgerError.self) { try open() }
        return error?.code
    }

    @Test func `never creates one`() {
        #expect(code { _ = try SQLiteStore(opening: path) } == .missing)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(code { _ = try SQLiteStore(creating: folder.file("no/such/folder")) } == .missing)
    }

    @Test func `never replaces one`() throws {
        _ = try SQLiteStore(creating: path)
        #expect(code { _ = try SQLiteStore(creating: path) } == .exists)
        _ = try SQLiteStore(opening: path)
    }

    @Test func `takes no other file for one`() throws {
        try Data("This is a letter, and long enough to be looked at as a database: \(UUID())".utf8)
            .write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: LedgerError.self) { _ = try SQLiteStore(opening: path) }
        #expect(error?.code == .damaged)
        #expect(error?.underlying?.code == 26, "SQLITE_NOTADB")
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(code { _ = try SQLiteStore(opening: path) } == .damaged)
        #expect(code { _ = try SQLiteStore(opening: folder.path) } == .damaged)
    }

    @Test func `takes no other database for one, and leaves it alone`() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE letters (text TEXT)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(code { _ = try SQLiteStore(opening: path) } == .damaged)
        let journal = folder.file("journal.sqlite")
        _ = try GateJournal(creating: journal, id: .random())
        #expect(code { _ = try SQLiteStore(opening: journal) } == .damaged)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `of a newer version says so, and leaves it alone`() throws {
        _ = try SQLiteStore(creating: path)
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('something that comes later')")
        }
        #expect(code { _ = try SQLiteStore(opening: path) } == .newerVersion)
    }

    @Test func `cut off in the middle says damaged, whenever it is met`() async throws {
        try await fillAndClose(passes: 400)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
        await expectDamage()
    }

    @Test func `with pages overwritten says damaged when it meets them`() async throws {
        try await fillAndClose(passes: 400)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let page = 4096
        for place in stride(from: page * 8, to: bytes.count - page, by: page * 2) {
            bytes.replaceSubrange(place..<(place + page), with: Data(repeating: 0xFF, count: page))
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        await expectDamage()
    }

    @Test(.enabled(if: SmallDisk.isPossible, SmallDisk.reason))
    func `on a disk that may not be written says so`() async throws {
        let disk = try SmallDisk(kibibytes: 4096)
        let path = disk.file("ledger.sqlite")
        _ = try SQLiteStore(creating: path)
        try disk.makeReadOnly()
        let error = await #expect(throws: LedgerError.self) {
            let store = try SQLiteStore(opening: path)
            try await store.write { _ = try $0.append(SampleRecord.mint(1), at: SampleRegion.start) }
        }
        #expect(error?.code == .readOnly, "\(String(describing: error))")
        #expect(code { _ = try SQLiteStore(creating: disk.file("other")) } == .readOnly)
    }

    private func fillAndClose(passes: Int) async throws {
        let store = try SQLiteStore(creating: path)
        try await store.write { writing in
            for number in 0..<passes {
                _ = try writing.append(SampleRecord.mint(number), at: SampleRegion.start)
            }
        }
    }

    private func expectDamage() async {
        let error = await #expect(throws: LedgerError.self) {
            let store = try SQLiteStore(opening: path)
            try await store.read { reading in
                _ = try reading.entries(in: 0..<EntryIndex(400))
                for number in 0..<400 { _ = try reading.index(ofRecord: SampleRecord.mint(number).hash) }
                guard try reading.misfiled().isEmpty else { throw LedgerError(.damaged, "misfiled") }
            }
        }
        #expect(error?.code == .damaged, "\(String(describing: error))")
    }
}
