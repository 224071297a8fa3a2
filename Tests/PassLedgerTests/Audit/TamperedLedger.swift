import Passes

@testable import PassLedger

/// A ledger of which something was changed behind its back.
struct TamperedLedger: LedgerReading {
    var ledger: MemoryLedger
    /// Bytes put in place of an entry's.
    var entries: [Int: [UInt8]] = [:]
    /// Entries that are gone.
    var lost: Set<Int> = []
    /// Nodes with another hash.
    var nodes: Set<NodePosition> = []
    /// Heads in place of the stored ones.
    var heads: [StoredCheckpoint]?
    /// What the store says of its own columns.
    var misfilings: [Misfiling] = []
    /// An engine that fails to read.
    var failure: LedgerError?

    init(_ ledger: MemoryLedger) { self.ledger = ledger }

    func size() -> TreeSize { ledger.size() }
    func newestRecordedAt() -> Moment? { ledger.newestRecordedAt() }

    func bytes(in range: Range<EntryIndex>) throws(LedgerError) -> [[UInt8]] {
        if let failure { throw failure }
        var found: [[UInt8]] = []
        for index in range {
            guard !lost.contains(index.value) else { break }
            found += entries[index.value].map { [$0] } ?? ledger.bytes(in: index..<index.advanced(by: 1))
        }
        return found
    }

    func entries(of chain: PassName?) throws(LedgerError) -> [IndexedEntry] {
        var found: [IndexedEntry] = []
        for placed in ledger.entries(of: chain) {
            guard let bytes = entries[placed.index.value] else {
                found.append(placed)
                continue
            }
            found.append(
                IndexedEntry(index: placed.index, entry: try Entry(stored: bytes, at: placed.index)))
        }
        return found
    }

    func newestEntry(of chain: PassName?) -> IndexedEntry? { ledger.newestEntry(of: chain) }
    func index(ofRecord hash: Digest) -> EntryIndex? { ledger.index(ofRecord: hash) }
    func entries(ofJournal journal: JournalID, sequence: ClosedRange<Int64>) -> [IndexedEntry] {
        ledger.entries(ofJournal: journal, sequence: sequence)
    }
    func repeatedSequences(ofJournal journal: JournalID) -> [Int64] {
        ledger.repeatedSequences(ofJournal: journal)
    }
    func node(at position: NodePosition) -> Digest? {
        nodes.contains(position) ? Digest(of: [9]) : ledger.node(at: position)
    }
    func newestCheckpoint() -> StoredCheckpoint? { heads?.last ?? ledger.newestCheckpoint() }
    func checkpoints() -> [StoredCheckpoint] { heads ?? ledger.checkpoints() }
    func misfiled() -> [Misfiling] { misfilings }
}
