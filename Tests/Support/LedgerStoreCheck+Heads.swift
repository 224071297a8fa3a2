import PassLedger
import Passes

extension LedgerStoreCheck {
    func compareAndSwap() async throws {
        try await append(region.mint(1), region.mint(2))
        let first = StoredCheckpoint(size: 1, note: "one")
        let second = StoredCheckpoint(size: 2, note: "two")
        try await store.write { try $0.storeCheckpoint(first, replacing: nil) }
        try await refuse(second, seen: nil)
        try await refuse(second, seen: 2)
        try await store.write { try $0.storeCheckpoint(second, replacing: 1) }
        try await refuse(first, seen: 2)
        let cosigned = StoredCheckpoint(size: 2, note: "two, cosigned")
        try await store.write { try $0.storeCheckpoint(cosigned, replacing: 2) }
        let (newest, all) = try await store.read { (try $0.newestCheckpoint(), try $0.checkpoints()) }
        try require(newest == cosigned && all == [first, cosigned], "\(all)")
    }

    func headBeyondEnd() async throws {
        try await append(region.mint(1))
        try await refuse(StoredCheckpoint(size: 2, note: "two"), seen: nil)
        let newest = try await store.read { try $0.newestCheckpoint() }
        try require(newest == nil, "\(String(describing: newest))")
    }

    func nodes() async throws {
        for number in 0..<70 { try await append(region.mint(number)) }
        try await nodesAgree(count: 70)
        let absent = try await store.read { try $0.node(at: NodePosition(level: 6, index: 1)) }
        try require(absent == nil, "a node that is not complete")
    }

    func nodesAgree(count: Int) async throws {
        try await store.read { reading in
            let leaves = try reading.entries(in: 0..<EntryIndex(count)).map(\.entry.hash)
            for size in 0...count {
                let edge = try CompactRange(size: TreeSize(size)) { try reading.storedNode(at: $0) }
                guard edge.root == Merkle.root(ofLeaves: leaves[..<size]) else {
                    throw BrokenRule("another root at size \(size)")
                }
            }
        }
    }

    private func refuse(_ checkpoint: StoredCheckpoint, seen: TreeSize?) async throws {
        do {
            try await store.write { try $0.storeCheckpoint(checkpoint, replacing: seen) }
            throw BrokenRule("head \(checkpoint) was stored though \(String(describing: seen)) was seen")
        } catch let error as LedgerError {
            try require(error.code == .headMoved, "\(error)")
        }
    }
}
