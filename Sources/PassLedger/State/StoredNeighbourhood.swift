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

    /// When a journal forked; nil when it never did.
    public func forkMoment(of journal: JournalID) throws(LedgerError) -> Moment? {
        var earliest: Moment?
        for sequence in try reading.repeatedSequences(ofJournal: journal) {
            let times = try records(of: journal, sequence: sequence).map(\.recordedAt).sorted()
            guard times.count > 1 else { continue }
            earliest = min(earliest ?? times[1], times[1])
        }
        return earliest
    }
}

extension JournalNeighbour {
    /// Takes what neighbours need to know of an entry's record.
    init(_ entry: Entry) {
        self.init(hash: entry.record.hash, at: entry.record.at, recordedAt: entry.recordedAt)
    }
}
