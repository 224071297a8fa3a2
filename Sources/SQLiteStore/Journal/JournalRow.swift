public import PassLedger
public import Passes

/// A row of a journal's table of records, as it lies on disk: bytes that anything may have happened to.
///
/// - Shape: the number, the clock floor after the record, a seal of 32 bytes over floor and record, the record.
public struct JournalRow: Hashable, Sendable {
    /// The number that the row stands under.
    public var sequence: Int64
    /// The clock floor after the record.
    public var floor: Moment?
    /// What shows that record and floor are those that were written.
    public var seal: [UInt8]
    /// The record.
    public var bytes: [UInt8]

    /// Takes what lies there.
    public init(sequence: Int64, floor: Moment?, seal: [UInt8], bytes: [UInt8]) {
        self.sequence = sequence
        self.floor = floor
        self.seal = seal
        self.bytes = bytes
    }

    /// A row as a journal writes it.
    public init(keeping record: Record, floor: Moment?) {
        self.init(
            sequence: record.journal?.sequence ?? 0, floor: floor, seal: record.seal(with: floor).bytes,
            bytes: record.bytes)
    }

    /// The records of consecutive rows, each continuing the one before.
    ///
    /// - Guarantee: whatever the rows hold, this returns or throws. A journal need not begin at 0.
    /// - Errors: ``LedgerError`` `damaged` for the first row that is not what was written.
    public static func records(
        in rows: some Sequence<JournalRow>, of journal: JournalID
    ) throws(LedgerError) -> [Record] {
        var records: [Record] = []
        for row in rows { records.append(try row.record(after: records.last, of: journal)) }
        return records
    }

    /// The row's record, checked against its number, its seal and the record before it.
    func record(after before: Record?, of journal: JournalID) throws(LedgerError) -> Record {
        guard let record = try? Record(parsing: bytes), record.journal?.journal == journal,
            record.journal?.sequence == sequence, record.seal(with: floor).bytes == seal
        else { throw LedgerError(.damaged, "the journal's record \(sequence) is not what was written") }
        guard record.continues(before) else {
            throw LedgerError(.damaged, "the journal's record \(sequence) breaks its chain")
        }
        return record
    }
}

extension Record {
    /// Records below the newest that the ledger is known to keep may have been deleted, so a journal need not begin at 0.
    fileprivate func continues(_ before: Record?) -> Bool {
        guard let position = journal else { return false }
        guard let before else { return true }
        return before.journal?.sequence == position.sequence - 1 && before.hash == position.previous
    }
}
