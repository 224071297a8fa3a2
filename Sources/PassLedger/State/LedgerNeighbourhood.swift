public import Passes

/// What a pass's state needs to ask about entries that are not the pass's own.
///
/// - Guarantee: all answers are about the same first n entries; a record beyond them does not exist.
/// - Source: `Docs/Formats/State.md`, introduction.
public protocol LedgerNeighbourhood {
    /// When an entry was recorded; nil for one beyond the n.
    func recordedAt(_ index: EntryIndex) throws(LedgerError) -> Moment?
    /// The records with one number of a journal.
    func records(of journal: JournalID, sequence: Int64) throws(LedgerError) -> [JournalNeighbour]
    /// The numbers of a journal that more than one record bears.
    func repeatedSequences(of journal: JournalID) throws(LedgerError) -> [Int64]
}

/// A record as its neighbours in the journal need to know it.
public struct JournalNeighbour: Hashable, Sendable {
    /// The record's hash.
    public let hash: Digest
    /// Who signed it.
    public let signer: SignerName
    /// What the gate's clock said.
    public let at: Moment
    /// When it was recorded.
    public let recordedAt: Moment

    /// Names a record.
    public init(hash: Digest, signer: SignerName, at: Moment, recordedAt: Moment) {
        self.hash = hash
        self.signer = signer
        self.at = at
        self.recordedAt = recordedAt
    }
}
