import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `A region's ledger` {
    private let region = RecordSamples().region
    private let store = MemoryStore()

    private func open(_ origin: String = "localhost/quzhou", key: SigningKey? = nil) throws -> Ledger {
        try #require(Ledger(store: store, origin: origin, logKey: key ?? region.logKey))
    }

    @Test func `signs a head over nothing when it begins`() async throws {
        let ledger = try open()
        let head = try Checkpoint(signed: try await ledger.integrate().note, by: ledger.verifier)
        #expect(head == Checkpoint(origin: "localhost/quzhou", size: 0, root: Merkle.emptyRoot))
    }

    @Test func `signs a head over what it appended, once`() async throws {
        let ledger = try open()
        let written = try await ledger.append(at: SampleRegion.start) { reading in
            #expect(try reading.size() == 0)
            return Decision(records: [try region.mint(1), try region.mint(2)], outcome: "sold")
        }
        #expect(written.outcome == "sold" && written.entries.map(\.entry.index) == [0, 1])
        let stored = try written.head.get()
        let head = try Checkpoint(signed: stored.note, by: ledger.verifier)
        #expect(head.size == 2)
        #expect(head.root == Merkle.root(ofLeaves: written.entries.map(\.entry.entry.hash)[...]))
        #expect(try await ledger.integrate() == stored)
        #expect(try await store.read { try $0.checkpoints() } == [stored])
    }

    @Test func `appends nothing when nothing is decided, or deciding fails`() async throws {
        struct Undecided: Error {}
        let ledger = try open()
        let refused = try await ledger.append(at: SampleRegion.start) { _ in
            Decision(records: [], outcome: "no")
        }
        #expect(refused.entries.isEmpty && refused.outcome == "no")
        await #expect(throws: Undecided.self) {
            _ = try await ledger.append(at: SampleRegion.start) { _ -> Decision<Int> in throw Undecided() }
        }
        #expect(try await store.read { try $0.size() } == 0)
    }

    @Test func `finishes at its next start what a crash left without a head`() async throws {
        let ledger = try open()
        _ = try await ledger.append(at: SampleRegion.start) { _ in
            Decision(records: [try region.mint(1)], outcome: ())
        }
        // What stands here after a crash between the two commits: durable entries above the newest head.
        try await store.write { writing in
            for number in 2...4 { _ = try writing.append(region.mint(number), at: SampleRegion.start) }
        }
        let head = try Checkpoint(signed: try await open().integrate().note, by: ledger.verifier)
        #expect(head.size == 4)
    }

    @Test func `written by two at once signs one history`() async throws {
        let ledgers = [try open(), try open()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (writer, ledger) in ledgers.enumerated() {
                group.addTask {
                    for number in 0..<20 {
                        let written = try await ledger.append(at: SampleRegion.start) { _ in
                            Decision(records: [try region.mint(writer * 20 + number)], outcome: ())
                        }
                        let head = try written.head.get()
                        try #require(written.entries.allSatisfy { head.size.covers($0.entry.index) })
                    }
                }
            }
            try await group.waitForAll()
        }
        let (heads, leaves) = try await store.read { reading in
            (try reading.checkpoints(), try reading.entries(in: 0..<40).map(\.entry.hash))
        }
        #expect(heads.last?.size == 40)
        for stored in heads {
            let head = try Checkpoint(signed: stored.note, by: ledgers[0].verifier)
            #expect(head.size == stored.size)
            #expect(head.root == Merkle.root(ofLeaves: leaves[..<head.size.count]))
        }
    }

    @Test func `does not go on under another name or key`() async throws {
        _ = try await open().integrate()
        let elsewhere = await #expect(throws: LedgerError.self) {
            try await open("localhost/other").integrate()
        }
        #expect(elsewhere?.code == .foreign)
        let stranger = await #expect(throws: LedgerError.self) {
            try await open(key: region.gateKey).integrate()
        }
        #expect(stranger?.code == .damaged)
    }

    @Test func `does not go on above a head that signs more than is there`() async throws {
        let ledger = try open()
        for number in 0..<3 {
            _ = try await ledger.append(at: SampleRegion.start) { _ in
                Decision(records: [try region.mint(number)], outcome: ())
            }
        }
        let newest = try await store.read { try $0.newestCheckpoint() }
        let restored = MemoryStore()
        try await restored.write { writing in
            _ = try writing.append(region.mint(0), at: SampleRegion.start)
            let note = try #require(newest).note
            try writing.storeCheckpoint(StoredCheckpoint(size: 1, note: note), replacing: nil)
        }
        let behind = try #require(Ledger(store: restored, origin: "localhost/quzhou", logKey: region.logKey))
        let error = await #expect(throws: LedgerError.self) { try await behind.integrate() }
        #expect(error?.code == .damaged)
    }
}
