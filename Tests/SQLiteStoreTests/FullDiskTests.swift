import PassLedger
import Passes
import SQLiteStore
import TestSupport
import Testing

@Suite(.enabled(if: SmallDisk.isPossible, SmallDisk.reason))
struct `A full disk` {
    @Test func `stops appending, says so, and loses nothing that was acknowledged`() async throws {
        let region = try #require(SampleRegion())
        let disk = try SmallDisk(kibibytes: 1024)
        let path = disk.file("ledger.sqlite")
        let store = try SQLiteStore(creating: path)
        let ledger = try #require(Ledger(store: store, origin: "localhost/quzhou", logKey: region.logKey))
        var acknowledged: [IndexedEntry] = []
        let error = await #expect(throws: LedgerError.self) {
            for number in 0... {
                let written = try await ledger.append(at: SampleRegion.start) { _ in
                    Decision(records: [try region.mint(number)], outcome: ())
                }
                acknowledged += written.entries.map(\.entry)
            }
        }
        #expect(error?.code == .full, "\(String(describing: error))")
        #expect(acknowledged.count > 10)
        let kept = try await store.read { try $0.entries(in: try $0.size().indexes) }
        #expect(kept == acknowledged)
    }

    @Test func `goes on when there is room again`() async throws {
        let region = try #require(SampleRegion())
        let disk = try SmallDisk(kibibytes: 2048)
        let path = disk.file("ledger.sqlite")
        let store = try SQLiteStore(creating: path)
        let ledger = try #require(Ledger(store: store, origin: "localhost/quzhou", logKey: region.logKey))
        _ = try await ledger.integrate()
        disk.fill()
        let error = await #expect(throws: LedgerError.self) {
            for number in 0... {
                _ = try await ledger.append(at: SampleRegion.start) { _ in
                    Decision(records: [try region.mint(number)], outcome: ())
                }
            }
        }
        #expect(error?.code == .full)
        let full = try await store.read { try $0.size() }
        disk.makeRoom()
        let head = try await ledger.append(at: SampleRegion.start) { _ in
            Decision(records: [try region.mint(100_000)], outcome: ())
        }.head.get()
        #expect(head.size.count == full.count + 1)
        let found = try await SQLiteStore(opening: path).read { try $0.misfiled() }
        #expect(found.isEmpty)
    }

    @Test func `stops the gate's journal, says so, and loses nothing that was acknowledged`() throws {
        let region = try #require(SampleRegion())
        let disk = try SmallDisk(kibibytes: 512)
        let path = disk.file("journal.sqlite")
        var acknowledged: [Record] = []
        do {
            let journal = try GateJournal(creating: path, id: region.journal)
            let error = #expect(throws: LedgerError.self) {
                while true {
                    acknowledged.append(
                        try journal.append {
                            try region.checkIn(1, sequence: $0.sequence, previous: $0.previous)
                        })
                }
            }
            #expect(error?.code == .full, "\(String(describing: error))")
            #expect(try journal.records() == acknowledged)
        }
        #expect(acknowledged.count > 10)
        #expect(try GateJournal(opening: path).records() == acknowledged)
    }
}
