import Passes
import Synchronization

/// A ledger in memory, for tests and trials: as long as the process lives.
public final class MemoryStore: LedgerStore {
    private let committed = Mutex(MemoryLedger())
    private let writing = Mutex(())

    /// Starts with an empty ledger.
    public init() {}

    /// Looks at the state that was committed last.
    public func read<T: Sendable>(_ work: @Sendable (any LedgerReading) throws -> T) async throws -> T {
        try work(committed.withLock { $0 })
    }

    /// Runs one transaction; others wait.
    public func write<T: Sendable>(_ work: @Sendable (any LedgerWriting) throws -> T) async throws -> T {
        try writing.withLock { _ in
            let transaction = MemoryTransaction(committed.withLock { $0 })
            let result = try work(transaction)
            committed.withLock { $0 = transaction.ledger }
            return result
        }
    }
}

/// A copy of the ledger that becomes the ledger when its transaction ends well.
private final class MemoryTransaction: LedgerWriting {
    private(set) var ledger: MemoryLedger

    init(_ ledger: MemoryLedger) { self.ledger = ledger }

    func append(_ record: Record, at now: Moment) -> Appended { ledger.append(record, at: now) }
    func storeCheckpoint(_ checkpoint: StoredCheckpoint, replacing seen: TreeSize?) throws(LedgerError) {
        try ledger.store(checkpoint, replacing: seen)
    }

    func size() -> TreeSize { ledger.size() }
    func newestRecordedAt() -> Moment? { ledger.newestRecordedAt() }
    func bytes(in range: Range<EntryIndex>) -> [[UInt8]] { ledger.bytes(in: range) }
    func entries(of chain: PassName?) -> [IndexedEntry] { ledger.entries(of: chain) }
    func newestEntry(of chain: PassName?) -> IndexedEntry? { ledger.newestEntry(of: chain) }
    func index(ofRecord hash: Digest) -> EntryIndex? { ledger.index(ofRecord: hash) }
    func node(at position: NodePosition) -> Digest? { ledger.node(at: position) }
    func newestCheckpoint() -> StoredCheckpoint? { ledger.newestCheckpoint() }
    func checkpoints() -> [StoredCheckpoint] { ledger.checkpoints() }
    func misfiled() -> [Misfiling] { ledger.misfiled() }
    func entries(ofJournal journal: JournalID, sequence: ClosedRange<Int64>) -> [IndexedEntry] {
        ledger.entries(ofJournal: journal, sequence: sequence)
    }
    func repeatedSequences(ofJournal journal: JournalID) -> [Int64] {
        ledger.repeatedSequences(ofJournal: journal)
    }
}
