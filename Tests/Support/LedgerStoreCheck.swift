import PassLedger
import Passes
import Synchronization

/// The checks behind ``LedgerStoreRule``.
struct LedgerStoreCheck: Sendable {
    let store: any LedgerStore
    let again: @Sendable () throws -> any LedgerStore
    let region: SampleRegion

    func require(_ isTrue: Bool, _ found: @autoclosure () -> String) throws {
        guard isTrue else { throw BrokenRule(found()) }
    }

    @discardableResult
    func append(_ records: Record..., at now: Moment = SampleRegion.start) async throws -> [Appended] {
        try await store.write { writing in try records.map { try writing.append($0, at: now) } }
    }

    func firstEntry() async throws {
        let appended = try await append(region.mint(1))
        let entry = appended[0].entry
        try require(entry.index == 0 && !appended[0].wasKnown, "\(entry.index)")
        try require(entry.entry.sequence == 0 && entry.entry.previous == nil, "\(entry.entry.sequence)")
        try require(entry.entry.recordedAt == SampleRegion.start, "\(entry.entry.recordedAt)")
        let (size, stored) = try await store.read { (try $0.size(), try $0.entry(at: 0)) }
        try require(size == 1 && stored == entry.entry, "\(size)")
    }

    func chains() async throws {
        try await append(region.mint(1), region.mint(2), region.checkIn(1, sequence: 0), region.mint(3))
        let (one, newest, two) = try await store.read { reading in
            let one = try reading.entries(of: region.claims(1).name)
            return (
                one, try reading.newestEntry(of: region.claims(1).name),
                try reading.entries(of: region.claims(2).name)
            )
        }
        try require(
            one.map(\.index) == [0, 2] && one.map(\.entry.sequence) == [0, 1], "\(one.map(\.index))")
        try require(one[1].entry.previous == one[0].entry.hash, "a broken chain")
        try require(newest == one[1] && two.map(\.index) == [1], "\(two.map(\.index))")
    }

    func regionChain() async throws {
        try await append(region.planRecord(), region.mint(1), region.gateRecord())
        let (chain, newest) = try await store.read { (try $0.entries(of: nil), try $0.newestEntry(of: nil)) }
        try require(chain.map(\.index) == [0, 2] && chain.map(\.entry.sequence) == [0, 1], "\(chain)")
        try require(chain[1].entry.previous == chain[0].entry.hash && newest == chain[1], "a broken chain")
    }

    func samePassNumber() async throws {
        guard let other = SampleRegion("huangshan") else { throw BrokenRule("no other region") }
        try await append(region.mint(1), other.mint(1), region.checkIn(1))
        let (ours, theirs, newest) = try await store.read { reading in
            (
                try reading.entries(of: region.claims(1).name), try reading.entries(of: other.claims(1).name),
                try reading.newestEntry(of: other.claims(1).name)
            )
        }
        try require(ours.map(\.index) == [0, 2] && theirs.map(\.index) == [1], "\(theirs.map(\.index))")
        try require(newest?.index == 1, "\(String(describing: newest?.index))")
    }

    func idempotence() async throws {
        let record = try region.mint(1)
        let first = try await append(record)
        let second = try await append(record, record, at: SampleRegion.start + .seconds(5))
        try require(second.allSatisfy { $0.wasKnown && $0.entry == first[0].entry }, "recorded again")
        let (size, place) = try await store.read { (try $0.size(), try $0.index(ofRecord: record.hash)) }
        try require(size == 1 && place == 0, "\(size)")
        let unknown = try region.mint(2).hash
        try require(
            try await store.read { try $0.index(ofRecord: unknown) } == nil, "found what is not there")
    }

    func monotony() async throws {
        let later = SampleRegion.start + .seconds(60)
        try await append(region.mint(1), at: later)
        let second = try await append(region.mint(2), at: SampleRegion.start)
        try require(second[0].entry.entry.recordedAt == later, "\(second[0].entry.entry.recordedAt)")
        try require(try await store.read { try $0.newestRecordedAt() } == later, "another newest time")
    }

    func rollback() async throws {
        struct Interrupted: Error {}
        try await append(region.mint(1))
        do {
            try await store.write { writing in
                _ = try writing.append(region.mint(2), at: SampleRegion.start)
                throw Interrupted()
            }
            throw BrokenRule("the error was swallowed")
        } catch is Interrupted {}
        let (size, place) = try await store.read { reading in
            (try reading.size(), try reading.index(ofRecord: try region.mint(2).hash))
        }
        try require(size == 1 && place == nil, "\(size) entries")
        let next = try await append(region.mint(3))
        try require(next[0].entry.index == 1, "\(next[0].entry.index)")
        try await nodesAgree(count: 2)
    }

    func ownWrites() async throws {
        try await store.write { writing in
            let appended = try writing.append(region.mint(1), at: SampleRegion.start)
            let size = try writing.size()
            let found = try writing.entries(of: region.claims(1).name)
            guard size == 1, found == [appended.entry] else { throw BrokenRule("\(size)") }
        }
    }
}
