import GRDB
public import PassLedger
public import Passes

extension HeldJournal {
    /// Reads an attempt, which nobody can settle meanwhile.
    ///
    /// - Errors: ``LedgerError``; `damaged` for one that cannot be read.
    public func attempt(_ id: AttemptID) throws(LedgerError) -> KeptAttempt? {
        try run(on: journal.database.path) {
            try journal.database.writer.unsafeReentrantRead { db in try GateJournal.fetch(id, db) }
        }
    }

    /// Signs the record that an attempt was for, and settles the attempt by it.
    ///
    /// - Guarantee: durable on return, both or neither: no crash leaves an attempt that could be confirmed twice.
    /// - Errors: ``LedgerError``, or what `sign` throws.
    @discardableResult
    public func append(
        confirming id: AttemptID, at now: Moment, _ sign: (JournalPosition) throws -> PassLedger.Record
    ) throws -> PassLedger.Record {
        try append(sign, with: { db in try GateJournal.settle(id, as: .confirmed, at: now, db) })
    }

    /// Settles an attempt that staff declined; the chain of records stays as it was.
    public func decline(_ id: AttemptID, at now: Moment) throws(LedgerError) {
        try write { db in try GateJournal.settle(id, as: .declined, at: now, db) }
    }
}
