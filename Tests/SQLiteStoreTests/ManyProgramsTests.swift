import PassLedger
import SQLiteStore
import TestSupport
import Testing

@Suite struct `Many programs at one ledger` {
    @Test func `that come and go lose nothing and are never told that it is locked`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        let region = try #require(SampleRegion())
        _ = try SQLiteStore(creating: path)
        let (programs, visits) = (4, 15)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for program in 0..<programs {
                group.addTask {
                    for visit in 0..<visits {
                        // A program that opens, writes and ends: the last one to leave tidies the log away.
                        let store = try SQLiteStore(opening: path)
                        let ledger = try #require(
                            Ledger(store: store, origin: "localhost/quzhou", logKey: region.logKey))
                        _ = try await ledger.append(at: SampleRegion.start) { _ in
                            Decision(records: [try region.mint(program * visits + visit)], outcome: ())
                        }.head.get()
                    }
                }
            }
            try await group.waitForAll()
        }
        let (size, head, found) = try await SQLiteStore(opening: path).read { reading in
            (try reading.size(), try reading.newestCheckpoint(), try reading.misfiled())
        }
        #expect(size.count == programs * visits && head?.size == size && found.isEmpty)
    }
}
