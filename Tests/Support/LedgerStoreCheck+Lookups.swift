import PassLedger
import Passes

extension LedgerStoreCheck {
    func journal() async throws {
        var previous = Digest.zero
        var records: [Record] = []
        for sequence in 0..<5 {
            let record = try region.checkIn(1, sequence: Int64(sequence), previous: previous)
            previous = record.hash
            records.append(record)
        }
        // Records may arrive in any order.
        for record in records.reversed() { try await append(record) }
        let journal = region.journal
        let (middle, none, repeated) = try await store.read { reading in
            (
                try reading.entries(ofJournal: journal, sequence: 1...3),
                try reading.entries(ofJournal: JournalID.random(), sequence: 0...9),
                try reading.repeatedSequences(ofJournal: journal)
            )
        }
        try require(middle.map(\.entry.record) == Array(records[1...3]), "\(middle.map(\.index))")
        try require(none.isEmpty && repeated.isEmpty, "\(repeated)")
    }

    func fork() async throws {
        try await append(
            region.checkIn(1, sequence: 0), region.checkIn(2, sequence: 1), region.checkIn(3, sequence: 1))
        let journal = region.journal
        let (repeated, both) = try await store.read { reading in
            (
                try reading.repeatedSequences(ofJournal: journal),
                try reading.entries(ofJournal: journal, sequence: 1...1)
            )
        }
        try require(repeated == [1] && both.map(\.index) == [1, 2], "\(repeated)")
    }

    func beyondTheEnd() async throws {
        try await append(region.mint(1))
        let (entry, some, none) = try await store.read { reading in
            (
                try reading.entry(at: 1), try reading.bytes(in: 0..<9),
                try reading.bytes(in: 5..<9)
            )
        }
        try require(entry == nil && some.count == 1 && none.isEmpty, "\(some.count)")
    }

    func reopening() async throws {
        let appended = try await append(region.mint(1), region.checkIn(1))
        let head = StoredCheckpoint(size: 2, note: "two")
        try await store.write { try $0.storeCheckpoint(head, replacing: nil) }
        let reopened = try again()
        let (entries, newest) = try await reopened.read { reading in
            (try reading.entries(in: 0..<2), try reading.newestCheckpoint())
        }
        try require(entries == appended.map(\.entry) && newest == head, "\(entries.count)")
        let next = try await reopened.write { try $0.append(region.mint(2), at: SampleRegion.start) }
        try require(next.entry.index == 2, "\(next.entry.index)")
    }

    func misfilings() async throws {
        try await append(region.planRecord(), region.mint(1), region.checkIn(1), region.mint(2))
        let found = try await store.read { try $0.misfiled() }
        try require(found.isEmpty, "\(found)")
    }
}
