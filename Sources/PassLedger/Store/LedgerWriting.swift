public import Passes

/// A ledger under its write lock.
///
/// - Guarantee: valid only within the closure that received it; reads see what the same closure wrote.
public protocol LedgerWriting: LedgerReading {
    /// Appends a record as the next entry, once.
    ///
    /// The store gives index, sequence number and previous hash; `recordedAt` is the later of `now` and the newest entry's.
    ///
    /// - Guarantee: a record that is in the ledger already is not appended again; its entry is returned, marked as known.
    ///   Durable when the transaction is, not before. The record's signature is the caller's to check.
    /// - Errors: ``LedgerError``.
    func append(_ record: Record, at now: Moment) throws(LedgerError) -> Appended

    /// Stores a signed head if the newest one is still the one that the caller saw.
    ///
    /// - Shape: `seen` is the size of that head, nil when there was none. A head of the same size replaces it, as when
    ///   cosignatures come in; a smaller one, or one that names more entries than there are, is not stored.
    /// - Errors: ``LedgerError`` `headMoved` when another writer was faster.
    func storeCheckpoint(_ checkpoint: StoredCheckpoint, replacing seen: TreeSize?) throws(LedgerError)
}

/// What appending a record came to.
public struct Appended: Hashable, Sendable {
    /// The entry and its place.
    public let entry: IndexedEntry
    /// Whether the record had been there before.
    public let wasKnown: Bool

    /// Describes an appended, or known, record.
    public init(_ entry: IndexedEntry, wasKnown: Bool) {
        self.entry = entry
        self.wasKnown = wasKnown
    }
}
