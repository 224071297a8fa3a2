public import Passes

/// Answers about neighbours from a store, as they were at a size.
public struct StoredNeighbourhood: LedgerNeighbourhood {
    private let reading: any LedgerReading
    private let size: TreeSize

    /// Looks at the first n entries of a store.
    public init(_ reading: any LedgerReading, size: TreeSize) {
        self.reading = reading
        self.size = size
    }

    /// When an entry was recorded; nil for one beyond the n.
    public func recordedAt(_ index: EntryIndex) throws(LedgerError) -> Moment? {
        size.covers(index) ? try reading.entry(at: index)?.recordedAt : nil
    }

    /// The records with one number of a journal.
    public func records(
        of journal: JournalID, sequence: Int64
    ) throws(LedgerError) -> [JournalNeighbour] {
        try reading.entries(ofJournal: journal, sequence: sequence...sequence)
            .filter { size.covers($0.index) }
            .map { JournalNeighbour($0.entry) }
    }

    /// The numbers of a journal that more than one record bears, whether or not both are among the n.
    public func repeatedSequences(of journal: JournalID) throws(LedgerError) -> [Int64] {
        try reading.repeatedSequences(ofJournal: journal)
    }
}

extension JournalNeighbour {
    /// Takes what neighbours need to know of an entry's record.
    init(_ entry: Entry) {
        self.init(
            hash: entry.record.hash, signer: entry.record.signer, at: entry.record.at,
            recordedAt: entry.recordedAt)
    }
}
