import Foundation
import GRDB
import Glibc
public import PassLedger
public import Passes

/// What a gate has signed, in order, kept at the gate: one SQLite file, a hash chain of its own.
///
/// - Guarantee: a record is on the device before ``append(_:)`` returns. Two programs may share a journal; they take turns.
///   No token is kept, only what the records say.
/// - Source: DESIGN.md, *The ledger*; `Docs/Formats/Record.md`, key 6.
public final class GateJournal: Sendable {
    /// The journal's name.
    public let id: JournalID
    let database: SQLiteDatabase

    /// Opens a journal that is there; never creates one.
    ///
    /// - Errors: ``LedgerError``; `damaged` also when the newest record is not what was written.
    public init(opening path: String) throws(LedgerError) {
        let database = try SQLiteDatabase(opening: path, as: .journal)
        self.database = database
        let bytes = try run(on: path) {
            try database.writer.read { db in try Data.fetchAll(db, sql: "SELECT id FROM journal") }
        }
        guard bytes.count == 1, let id = JournalID(bytes[0]) else {
            throw LedgerError(.damaged, "\(path) has no name")
        }
        self.id = id
        _ = try next()
    }

    /// Creates an empty journal where there is no file.
    ///
    /// - Errors: ``LedgerError`` `exists`, and those of opening.
    public init(creating path: String, id: JournalID) throws(LedgerError) {
        self.id = id
        database = try SQLiteDatabase(creating: path, as: .journal) { db in
            try db.execute(sql: "INSERT INTO journal (id) VALUES (?)", arguments: [Data(id.bytes)])
        }
    }

    /// Signs a record for the journal's next place and keeps it.
    ///
    /// - Shape: `sign` gets the place that the record must bear; it runs under the journal's write lock.
    /// - Guarantee: durable on return. Whatever is thrown leaves the journal as it was.
    /// - Errors: ``LedgerError``, or what `sign` throws.
    public func append(_ sign: (JournalPosition) throws -> PassLedger.Record) throws -> PassLedger.Record {
        do {
            var signed: PassLedger.Record?
            try database.writer.inTransaction(.immediate) { db in
                let last = try Self.last(in: db, of: id)
                let position = last.next(in: id)
                let record = try sign(position)
                guard record.journal == position else {
                    throw LedgerError(.damaged, "a record for another place of the journal")
                }
                let floor = record.movingFloor(last.floor)
                try db.execute(
                    sql: "INSERT INTO record (seq, floor, seal, bytes) VALUES (?, ?, ?, ?)",
                    arguments: [
                        position.sequence, floor?.milliseconds, Data(record.seal(with: floor).bytes),
                        Data(record.bytes),
                    ])
                signed = record
                return .commit
            }
            // A crash here leaves the record journalled and nowhere else: it is sent or appended at the next start.
            guard let signed else { throw LedgerError(.ioFailure, database.path) }
            return signed
        } catch let error as DatabaseError {
            throw LedgerError(error, on: database.path)
        }
    }

    /// The place that the next record will have.
    ///
    /// - Errors: ``LedgerError``; `damaged` when the newest record is not what was written.
    public func next() throws(LedgerError) -> JournalPosition { try look { $0.next(in: self.id) } }

    /// The latest time that the journal has seen: no honest clock is behind it.
    ///
    /// - Shape: nil in a journal without one; records marked `clock_off` move nothing.
    /// - Errors: ``LedgerError``.
    public func clockFloor() throws(LedgerError) -> Moment? { try look { $0.floor } }

    /// Records in order, from a number on, at most as many as asked for.
    ///
    /// - Errors: ``LedgerError``; `damaged` for a record that cannot be read or does not continue the one before it.
    public func records(
        from sequence: Int64 = 0, count: Int = .max
    ) throws(LedgerError) -> [PassLedger.Record] {
        let id = self.id
        return try run(on: database.path) {
            try database.writer.read { db in
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT seq, floor, seal, bytes FROM record WHERE seq >= ? ORDER BY seq LIMIT ?",
                    arguments: [sequence, count])
                return try Self.chain(rows, of: id)
            }
        }
    }

    private func look<T>(_ part: (JournalEnd) -> T) throws(LedgerError) -> T {
        let id = self.id
        return try run(on: database.path) {
            try database.writer.read { db in part(try Self.last(in: db, of: id)) }
        }
    }
}
