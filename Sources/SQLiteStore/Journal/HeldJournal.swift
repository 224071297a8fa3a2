import Foundation
import GRDB
public import PassLedger
public import Passes
import Synchronization

/// A journal whose write lock is held: its next place is this one, until something is written.
///
/// The lock is had before a ledger's lock is asked for, so a journal that somebody else holds, or whose disk does not answer, holds
/// up nobody but its own gate.
///
/// - Guarantee: valid within the closure of ``GateJournal/holding(within:_:)`` only; one thing is written, at most.
public struct HeldJournal: Sendable {
    /// The journal.
    public let journal: GateJournal
    /// The place that a record written now will have.
    public let position: JournalPosition
    /// The latest time that the journal has seen.
    public let floor: Moment?

    /// Signs a record for the journal's next place and keeps it.
    ///
    /// - Guarantee: durable on return. Whatever is thrown leaves the journal as it was.
    /// - Errors: ``LedgerError``, or what `sign` throws.
    @discardableResult
    public func append(_ sign: (JournalPosition) throws -> PassLedger.Record) throws -> PassLedger.Record {
        try append(sign) { _ in }
    }

    /// The same, with something else that is written or not in the same step.
    func append(
        _ sign: (JournalPosition) throws -> PassLedger.Record, with change: (Database) throws -> Void
    ) throws -> PassLedger.Record {
        let record = try sign(position)
        guard record.journal == position else {
            throw LedgerError(.damaged, "a record for another place of the journal")
        }
        let floor = record.movingFloor(floor)
        try write { db in
            try db.execute(
                sql: "INSERT INTO record (seq, floor, seal, bytes) VALUES (?, ?, ?, ?)",
                arguments: [
                    position.sequence, floor?.milliseconds, Data(record.seal(with: floor).bytes),
                    Data(record.bytes),
                ])
            try change(db)
        }
        // A crash here leaves the record journalled and nowhere else: it is sent or appended at the next start.
        return record
    }

    /// Writes down that staff must look first.
    ///
    /// - Guarantee: durable on return; the chain of records is as it was.
    public func note(_ attempt: Attempt) throws(LedgerError) {
        try write { db in try GateJournal.insert(attempt, db) }
    }

    /// Writes what stands there already: whether the disk takes a durable write is seen in no other way.
    ///
    /// - Guarantee: the journal is as it was.
    public func rehearse() throws(LedgerError) {
        try write { db in try db.execute(sql: "UPDATE journal SET id = id") }
    }

    func write(_ change: (Database) throws -> Void) throws(LedgerError) {
        let path = journal.database.path
        try run(on: path) {
            try journal.database.writer.unsafeReentrantWrite { db in
                guard db.isInsideTransaction else {
                    throw LedgerError(.ioFailure, "\(path): something was written already")
                }
                do {
                    try change(db)
                    try db.commit()
                } catch {
                    try? db.rollback()
                    throw error
                }
            }
        }
    }
}

extension GateJournal {
    /// Holds the journal's write lock for as long as `body` runs, or until it has written.
    ///
    /// - Units and bounds: `limit` is how long to wait for the lock; nil: a minute.
    /// - Errors: ``LedgerError``: `locked` when somebody else holds it, `missing` when the file is not at its path any more,
    ///   `damaged` when the newest record is not what was written; what `body` throws.
    public nonisolated(nonsending) func holding<T>(
        within limit: Duration? = nil, _ body: (HeldJournal) async throws -> T
    ) async throws -> T {
        let path = database.path
        let deadline = limit.map { ContinuousClock.now + $0 }
        guard await database.turns.take(within: limit) else { throw LedgerError(.locked, path) }
        defer { database.turns.giveBack() }
        guard database.isInPlace else { throw LedgerError(.missing, path) }
        database.busy.limit(to: deadline)
        let end = try await begin()
        do {
            let result = try await body(
                HeldJournal(journal: self, position: end.next(in: id), floor: end.floor))
            try await release()
            return result
        } catch {
            try? await release()
            throw error
        }
    }

    private func begin() async throws -> JournalEnd {
        let id = self.id
        do {
            return try await database.writer.writeWithoutTransaction { db in
                try db.beginTransaction(.immediate)
                do { return try Self.last(in: db, of: id) } catch {
                    try? db.rollback()
                    throw error
                }
            }
        } catch {
            throw error is LedgerError || error is CancellationError
                ? error : LedgerError(from: error, on: database.path)
        }
    }

    private func release() async throws {
        try await database.writer.writeWithoutTransaction { db in
            if db.isInsideTransaction { try db.rollback() }
        }
    }
}
