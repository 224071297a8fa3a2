public import Passes

/// One state of a ledger, as a transaction sees it.
///
/// - Guarantee: valid only within the closure that received it.
/// - Errors: every call throws ``LedgerError`` when the store cannot answer.
public protocol LedgerReading {
    /// How many entries there are.
    func size() throws(LedgerError) -> TreeSize

    /// When the newest entry was recorded; nil in an empty ledger.
    func newestRecordedAt() throws(LedgerError) -> Moment?

    /// The bytes of consecutive entries as they are stored, whether or not they can be read as entries.
    ///
    /// - Shape: ascending, from the range's first on; ends before the first entry that is not there, be it the ledger's end or
    ///   an entry that the store has lost.
    func bytes(in range: Range<EntryIndex>) throws(LedgerError) -> [[UInt8]]

    /// The history of a pass, or the chain of entries without one when `chain` is nil.
    ///
    /// - Shape: ascending by sequence number.
    func entries(of chain: PassName?) throws(LedgerError) -> [IndexedEntry]

    /// The newest entry of a pass's history, or of the chain without a pass.
    func newestEntry(of chain: PassName?) throws(LedgerError) -> IndexedEntry?

    /// Where a record was recorded; nil if it was not.
    func index(ofRecord hash: Digest) throws(LedgerError) -> EntryIndex?

    /// The records of a gate's journal with numbers in a range.
    ///
    /// - Shape: ascending by number, then index; a forked journal has more than one with a number.
    func entries(
        ofJournal journal: JournalID, sequence: ClosedRange<Int64>
    ) throws(LedgerError) -> [IndexedEntry]

    /// The numbers of a gate's journal that more than one record bears, ascending: where a journal forked.
    func repeatedSequences(ofJournal journal: JournalID) throws(LedgerError) -> [Int64]

    /// The hash of a complete subtree, as stored; nil where the tree is not that large.
    func node(at position: NodePosition) throws(LedgerError) -> Digest?

    /// The newest signed head; nil before the first.
    func newestCheckpoint() throws(LedgerError) -> StoredCheckpoint?

    /// Every signed head that is stored, ascending by size.
    func checkpoints() throws(LedgerError) -> [StoredCheckpoint]

    /// Compares what the store keeps beside the entries' bytes, to find them by, with the bytes; looks at all of it.
    ///
    /// - Guarantee: an empty answer says that every lookup of this protocol finds what a walk through all entries would find.
    ///   It says nothing about the entries themselves, nor about nodes and heads.
    func misfiled() throws(LedgerError) -> [Misfiling]
}

extension LedgerReading {
    /// An entry by its place; nil beyond the ledger's end.
    ///
    /// - Errors: also ``LedgerError`` `damaged` for bytes that are no entry.
    public func entry(at index: EntryIndex) throws(LedgerError) -> Entry? {
        guard index.value < TreeSize.bound,
            let bytes = try bytes(in: index..<index.advanced(by: 1)).first
        else { return nil }
        return try Entry(stored: bytes, at: index)
    }

    /// Consecutive entries.
    ///
    /// - Errors: also ``LedgerError`` `damaged` for bytes that are no entry.
    public func entries(in range: Range<EntryIndex>) throws(LedgerError) -> [IndexedEntry] {
        var index = range.lowerBound
        var entries: [IndexedEntry] = []
        for bytes in try bytes(in: range) {
            entries.append(IndexedEntry(index: index, entry: try Entry(stored: bytes, at: index)))
            index = index.advanced(by: 1)
        }
        return entries
    }
}

extension Entry {
    /// Reads an entry that a store gave back.
    ///
    /// - Errors: ``LedgerError`` `damaged`: the store holds what it was never given.
    public init(stored bytes: [UInt8], at index: EntryIndex) throws(LedgerError) {
        do { try self.init(parsing: bytes) } catch {
            throw LedgerError(.damaged, "entry \(index) cannot be read: \(error)")
        }
    }
}
