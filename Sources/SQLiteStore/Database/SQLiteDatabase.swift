import GRDB
import Glibc
import PassLedger

/// One SQLite file, opened to be written with nothing lost: WAL, every commit flushed to the device before it returns.
///
/// - Guarantee: opening never creates a file and never changes one that is not ours.
/// - Source: `Docs/Formats/LedgerEntry.md`, *Storage*; the SQLite manual, *Write-Ahead Logging*.
struct SQLiteDatabase: Sendable {
    let path: String
    let writer: DatabaseQueue
    /// How long the writer waits for other processes.
    let busy: BusyPatience
    /// Turns at the writer within this process.
    let turns = FairTurns()
    private let identity: FileIdentity?

    /// Opens a file that is there.
    ///
    /// - Errors: ``LedgerError`` `missing`, `damaged`, `newerVersion`, `readOnly`, `full`, `locked`, `ioFailure`.
    init(opening path: String, as kind: FileKind) throws(LedgerError) {
        try SQLiteFile.requireThere(path)
        self.path = path
        busy = BusyPatience()
        writer = try Self.connect(to: path, waiting: busy, keepingTransactions: kind == .journal)
        identity = FileIdentity(of: path)
        let schema = kind.schema
        let state = try run(on: path) {
            try writer.read { db in
                try FileState(of: db, as: kind, knowing: schema)
            }
        }
        switch state {
        case .current: break
        case .older: try run(on: path) { try schema.migrate(writer) }
        case .newer: throw LedgerError(.newerVersion, path)
        case .other: throw LedgerError(.damaged, "\(path) is a database, but not a \(kind.name)")
        }
        // Only now, as the file is known to be ours: a copy restored from elsewhere may have lost its journal mode.
        try run(on: path) { try Self.useWriteAheadLog(writer) }
    }

    /// Creates a file where there is none.
    ///
    /// - Errors: ``LedgerError`` `exists`, and those of opening.
    init(creating path: String, as kind: FileKind, filling fill: (Database) throws -> Void)
        throws(LedgerError)
    {
        try SQLiteFile.claim(path)
        self.path = path
        // A crash from here on leaves a file that opens as damaged: the caller creates a home in one piece, or starts again
        // in an empty folder.
        busy = BusyPatience()
        writer = try Self.connect(to: path, waiting: busy, keepingTransactions: kind == .journal)
        identity = FileIdentity(of: path)
        let schema = kind.schema
        try run(on: path) {
            try Self.useWriteAheadLog(writer)
            try schema.migrate(writer)
            try writer.inTransaction(.immediate) { db in
                try fill(db)
                try db.execute(sql: "PRAGMA application_id = \(kind.applicationID)")
                return .commit
            }
        }
    }

    /// Opens one more connection that only looks.
    func connectReader() throws(LedgerError) -> DatabaseQueue {
        try Self.connect(to: path, waiting: BusyPatience()) { try $0.execute(sql: "PRAGMA query_only = ON") }
    }

    /// Whether the file that was opened still lies at its path: what is written to one that does not may be lost.
    var isInPlace: Bool { identity != nil && identity == FileIdentity(of: path) }

    /// How long a connection waits for another's transaction before it gives up.
    static let patience: Double = 60

    private static func connect(
        to path: String, waiting busy: BusyPatience, keepingTransactions: Bool = false,
        preparing prepare: (@Sendable (Database) throws -> Void)? = nil
    ) throws(LedgerError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .callback { busy.waits(afterTries: $0) }
        configuration.allowsUnsafeTransactions = keepingTransactions
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -32768")
            try prepare?(db)
        }
        return try run(on: path) { [configuration] in
            // The engine would take a name that begins with `file:` for an address.
            let path = path.hasPrefix("/") ? path : "./" + path
            return try retryingWhileBusy { try DatabaseQueue(path: path, configuration: configuration) }
        }
    }

    /// Sets the journal mode, which the file remembers.
    ///
    /// GRDB's own set-up is not used: it lowers `synchronous` to NORMAL, which may lose the last commits with the power, and
    /// writes to the file whenever it opens one.
    private static func useWriteAheadLog(_ queue: DatabaseQueue) throws {
        try retryingWhileBusy {
            try queue.writeWithoutTransaction { db in
                guard try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else { return }
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                guard mode == "wal" else {
                    throw DatabaseError(resultCode: .SQLITE_READONLY, message: "no write-ahead log here")
                }
            }
        }
    }

    /// Opening and closing processes hold short locks for which SQLite does not always call the busy handler.
    private static func retryingWhileBusy<T>(_ work: () throws -> T) throws -> T {
        let pause: UInt32 = 20_000
        for _ in 0..<Int(patience * 1_000_000 / Double(pause)) {
            do { return try work() } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                usleep(pause)
            }
        }
        return try work()
    }
}
