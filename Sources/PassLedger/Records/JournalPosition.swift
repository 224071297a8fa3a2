public import Passes

/// Where a record stands in its gate's journal.
///
/// - Shape: `[journal id, seq, previous record hash]`; 32 zero bytes before the first record.
/// - Source: `Docs/Formats/Record.md`, key 6.
public struct JournalPosition: Hashable, Sendable {
    /// Which journal.
    public var journal: JournalID
    /// The journal's own number for the record, from 0.
    public var sequence: Int64
    /// The hash of the record numbered one less; zeros at 0.
    public var previous: Digest

    /// Names a position.
    public init(journal: JournalID, sequence: Int64, previous: Digest) {
        self.journal = journal
        self.sequence = sequence
        self.previous = previous
    }
}
