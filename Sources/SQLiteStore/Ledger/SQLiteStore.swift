import GRDB
public import PassLedger
import Synchronization

/// A region's ledger in one SQLite file.
///
/// - Guarantee: write-ahead log, `synchronous=FULL`: what a write returned from survives a power cut. Writers of any number of
///   processes wait for each other, for up to 60 s; readers never wait for writers.
/// - Source: DESIGN.md, *Dependencies*; `Docs/Formats/LedgerEntry.md`, *Storage*.
public final class SQLiteStore: LedgerStore {
    private let database: SQLiteDatabase
    private let idleReaders = Mutex<[DatabaseQueue]>([])

    /// Opens a ledger that is there; never creates one.
    ///
    /// - Errors: ``LedgerError`` `missing`, `damaged`, `newerVersion`, `readOnly`, `full`, `locked`, `ioFailure`.
    public init(opening path: String) throws(LedgerError) {
        database = try SQLiteDatabase(opening: path, as: .ledger)
    }

    /// Creates an empty ledger where there is no file.
    ///
    /// - Guarantee: durable on return; a crash before leaves a file that opens as `damaged`.
    /// - Errors: ``LedgerError`` `exists`, `missing` for a folder that is not there, and those of opening.
    public init(creating path: String) throws(LedgerError) {
        database = try SQLiteDatabase(creating: path, as: .ledger) { _ in }
    }

    /// Whether the ledger that was opened still lies at its path.
    public var isInPlace: Bool { database.isInPlace }

    /// Looks at one state of the ledger, on a connection of its own.
    public func read<T: Sendable>(_ work: @Sendable (any LedgerReading) throws -> T) async throws -> T {
        let reader = try idleReaders.withLock { $0.popLast() } ?? database.connectReader()
        defer { idleReaders.withLock { $0.append(reader) } }
        let path = database.path
        return try await translating {
            try await reader.read { db in try work(SQLiteTransaction(db, path: path)) }
        }
    }

    /// Runs one transaction that holds the file's write lock from its begin on.
    public func write<T: Sendable>(_ work: @Sendable (any LedgerWriting) throws -> T) async throws -> T {
        try await write(within: nil, work)
    }

    /// Runs one transaction, unless the lock cannot be had in time.
    ///
    /// - Guarantee: tasks of this process take turns in the order in which they asked.
    /// - Errors: ``LedgerError`` `locked` after `limit`; `missing` when the file is not at its path any more.
    public func write<T: Sendable>(
        within limit: Duration?, _ work: @Sendable (any LedgerWriting) throws -> T
    ) async throws -> T {
        let path = database.path
        let deadline = limit.map { ContinuousClock.now + $0 }
        guard await database.turns.take(within: limit) else { throw LedgerError(.locked, path) }
        defer { database.turns.giveBack() }
        guard database.isInPlace else { throw LedgerError(.missing, path) }
        database.busy.limit(to: deadline)
        return try await translating {
            try await database.writer.writeWithoutTransaction { db in
                // IMMEDIATE takes the lock before the first look: a transaction that looked first and then wanted to write
                // would have to be turned away whenever another had written in between.
                var result: T?
                try db.inTransaction(.immediate) {
                    result = try work(SQLiteTransaction(db, path: path))
                    return .commit
                }
                guard let result else { throw LedgerError(.ioFailure, path) }
                return result
            }
        }
    }

    /// Lets errors of the caller's own pass, and says what those of the engine mean.
    private func translating<T>(_ work: () async throws -> T) async throws -> T {
        do { return try await work() } catch let error as DatabaseError {
            throw LedgerError(error, on: database.path)
        }
    }
}
