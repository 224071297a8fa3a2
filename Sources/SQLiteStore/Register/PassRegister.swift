import Foundation
import GRDB
public import PassLedger
public import Passes

/// A region's register of the passes it sold: tokens and personal values, beside the ledger and never in it.
///
/// - Guarantee: what ``add(_:)`` took is on disk when it returns. A pass may stand here without a mint entry: that is what a crash
///   between the register and the ledger leaves, and nobody was handed anything.
/// - Errors: ``LedgerError`` as for the ledger's own file.
/// - Source: `Docs/Settings.md`, *A region's home*.
public final class PassRegister: Sendable {
    let database: SQLiteDatabase

    /// Opens a register that is there; never creates one.
    ///
    /// - Errors: ``LedgerError`` as for a ledger.
    public init(opening path: String) throws(LedgerError) {
        database = try SQLiteDatabase(opening: path, as: .register)
    }

    /// Creates an empty register where there is no file.
    ///
    /// - Errors: ``LedgerError`` as for a ledger.
    public init(creating path: String) throws(LedgerError) {
        database = try SQLiteDatabase(creating: path, as: .register) { _ in }
    }

    /// Adds passes, all or none.
    public func add(_ passes: [RegisteredPass]) throws(LedgerError) {
        try run(on: database.path) {
            try database.writer.inTransaction(.immediate) { db in
                for pass in passes { try Self.insert(pass, db) }
                return .commit
            }
        }
    }

    /// Reads a pass.
    public func pass(_ id: PassID) throws(LedgerError) -> RegisteredPass? {
        try run(on: database.path) {
            try database.writer.read { db in try Self.fetch(id, db) }
        }
    }

    /// A row as the audit meets it.
    public enum AuditedRow: Sendable {
        /// A pass, and the token that is to take the place of its own.
        case pass(RegisteredPass, replacement: RegisteredPass?)
        /// A row that is no pass, in words.
        case damaged(String)
    }

    /// Shows every row, in the order of numbers.
    public func forEach(_ show: (AuditedRow) throws -> Void) throws(LedgerError) {
        try run(on: database.path) {
            try database.writer.read { db in
                let ids = try Data.fetchCursor(db, sql: "SELECT id FROM pass ORDER BY id")
                while let bytes = try ids.next() {
                    guard let id = PassID(bytes), let pass = try Self.fetch(id, db) else {
                        try show(.damaged("\([UInt8](bytes).hex) is no number of a pass"))
                        continue
                    }
                    try show(.pass(pass, replacement: try Self.fetchReplacement(id, db)))
                }
            }
        }
    }

    /// How many personal values belong to no pass.
    public func straysAmongPersonalValues() throws(LedgerError) -> Int {
        try run(on: database.path) {
            try database.writer.read { db in
                let sql = """
                    SELECT (SELECT count(*) FROM personal WHERE pass NOT IN (SELECT id FROM pass))
                         + (SELECT count(*) FROM replacement_personal
                            WHERE pass NOT IN (SELECT pass FROM replacement))
                         + (SELECT count(*) FROM replacement WHERE pass NOT IN (SELECT id FROM pass))
                    """
                return try Int.fetchOne(db, sql: sql) ?? 0
            }
        }
    }

    /// The passes that rows of a batch were minted for.
    public func rows(ofBatch batch: PassID) throws(LedgerError) -> [Int: PassID] {
        try run(on: database.path) {
            try database.writer.read { db in
                let sql = "SELECT batch_row, id FROM pass WHERE batch = ?"
                return try Row.fetchAll(db, sql: sql, arguments: [Data(batch.bytes)]).reduce(into: [:]) {
                    found, row in
                    guard let id = PassID([UInt8](row["id"] as Data)) else { return }
                    found[row["batch_row"]] = id
                }
            }
        }
    }

    private static func insert(_ pass: RegisteredPass, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO pass (id, token, commitment_key, batch, batch_row) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                Data(pass.id.bytes), Data(pass.token), pass.commitmentKey.map { Data($0) },
                pass.batchPlace.map { Data($0.batch.bytes) }, pass.batchPlace?.row,
            ])
        for (key, value) in pass.personal {
            try db.execute(
                sql: "INSERT INTO personal (pass, attribute, value) VALUES (?, ?, ?)",
                arguments: [Data(pass.id.bytes), key.text, value])
        }
    }

    static func fetch(_ id: PassID, _ db: Database) throws -> RegisteredPass? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM pass WHERE id = ?", arguments: [Data(id.bytes)])
        else {
            return nil
        }
        let personal = try Row.fetchAll(
            db, sql: "SELECT attribute, value FROM personal WHERE pass = ?", arguments: [Data(id.bytes)])
        return RegisteredPass(
            id: id, token: [UInt8](row["token"] as Data),
            commitmentKey: (row["commitment_key"] as Data?).map { [UInt8]($0) },
            personal: personal.reduce(into: [:]) { values, row in
                if let key = Code(row["attribute"]) { values[key] = row["value"] }
            })
    }
}
