import Passes

/// One state of a ledger in memory.
struct MemoryLedger: Sendable {
    private(set) var entries: [Entry] = []
    private var nodes: [Digest] = []
    private var edge = CompactRange()
    private var places: [Digest: Int] = [:]
    private var chains: [PassName?: [Int]] = [:]
    private var journals: [JournalID: [Int]] = [:]
    private var heads: [StoredCheckpoint] = []

    mutating func append(_ record: Record, at now: Moment) -> Appended {
        if let place = places[record.hash] { return Appended(indexed(place), wasKnown: true) }
        let last = chains[record.passName]?.last.map { entries[$0] }
        let entry = Entry(
            recording: record, sequence: (last?.sequence ?? -1) + 1, previous: last?.hash,
            at: max(now, entries.last?.recordedAt ?? now))
        let place = entries.count
        nodes.append(contentsOf: edge.append(leaf: entry.hash))
        entries.append(entry)
        places[record.hash] = place
        chains[record.passName, default: []].append(place)
        if let position = record.journal { journals[position.journal, default: []].append(place) }
        return Appended(indexed(place), wasKnown: false)
    }

    mutating func store(_ new: StoredCheckpoint, replacing seen: TreeSize?) throws(LedgerError) {
        guard heads.last?.size == seen, new.size >= seen ?? .zero, new.size.count <= entries.count else {
            throw LedgerError(
                .headMoved, "head of size \(new.size) after \(String(describing: heads.last?.size))")
        }
        if heads.last?.size == new.size { heads.removeLast() }
        heads.append(new)
    }

    private func indexed(_ place: Int) -> IndexedEntry {
        IndexedEntry(index: EntryIndex(place), entry: entries[place])
    }
}

extension MemoryLedger: LedgerReading {
    func size() -> TreeSize { TreeSize(entries.count) }
    func newestRecordedAt() -> Moment? { entries.last?.recordedAt }
    func bytes(in range: Range<EntryIndex>) -> [[UInt8]] {
        let end = min(range.upperBound.value, entries.count)
        let start = min(range.lowerBound.value, end)
        return entries[start..<end].map(\.bytes)
    }
    func entries(of chain: PassName?) -> [IndexedEntry] { (chains[chain] ?? []).map(indexed) }
    func newestEntry(of chain: PassName?) -> IndexedEntry? { chains[chain]?.last.map(indexed) }
    func index(ofRecord hash: Digest) -> EntryIndex? { places[hash].map { EntryIndex($0) } }
    func node(at position: NodePosition) -> Digest? {
        let number = position.storageNumber
        return number < nodes.count ? nodes[number] : nil
    }
    func newestCheckpoint() -> StoredCheckpoint? { heads.last }
    func checkpoints() -> [StoredCheckpoint] { heads }
    func misfiled() -> [Misfiling] { [] }

    func entries(ofJournal journal: JournalID, sequence: ClosedRange<Int64>) -> [IndexedEntry] {
        numbered(journal).filter { sequence.contains($0.number) }
            .sorted { ($0.number, $0.place) < ($1.number, $1.place) }
            .map { indexed($0.place) }
    }

    func repeatedSequences(ofJournal journal: JournalID) -> [Int64] {
        let counts = Dictionary(grouping: numbered(journal), by: \.number)
        return counts.filter { $0.value.count > 1 }.keys.sorted()
    }

    private func numbered(_ journal: JournalID) -> [(number: Int64, place: Int)] {
        (journals[journal] ?? []).compactMap { place in
            entries[place].record.journal.map { (number: $0.sequence, place: place) }
        }
    }
}
