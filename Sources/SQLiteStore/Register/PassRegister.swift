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
    private let database: DatabaseQueue

    /// Creates an empty register where no file is.
    public static func create(at path: String) throws(LedgerError) {
        let database = try SQLiteFile.create(at: path, migrations: migrator)
        try SQLiteFile.attempt(path) { try database.close() }
    }

    /// Opens a register that is there.
    public init(opening path: String) throws(LedgerError) {
        database = try SQLiteFile.open(path, migrations: Self.migrator)
    }

    /// Adds passes, all or none.
    public func add(_ passes: [RegisteredPass]) throws(LedgerError) {
        try SQLiteFile.attempt(database.path) {
            try database.write { db in
                for pass in passes { try Self.insert(pass, db) }
            }
        }
    }

    /// Reads a pass.
    public func pass(_ id: PassID) throws(LedgerError) -> RegisteredPass? {
        try SQLiteFile.attempt(database.path) {
            try database.read { db in try Self.fetch(id, db) }
        }
    }

    /// The passes that rows of a batch were minted for.
    public func rows(ofBatch batch: PassID) throws(LedgerError) -> [Int: PassID] {
        try SQLiteFile.attempt(database.path) {
            try database.read { db in
                let sql = "SELECT batch_row, id FROM pass WHERE batch = ?"
                return try Row.fetchAll(db, sql: sql, arguments: [batch.data]).reduce(into: [:]) { found, row in
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
                pass.id.data, Data(pass.token), pass.commitmentKey.map { Data($0) },
                pass.batchPlace?.batch.data, pass.batchPlace?.row,
            ])
        for (key, value) in pass.personal {
            try db.execute(
                sql: "INSERT INTO personal (pass, attribute, value) VALUES (?, ?, ?)",
                arguments: [pass.id.data, key.text, value])
        }
    }

    private static func fetch(_ id: PassID, _ db: Database) throws -> RegisteredPass? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM pass WHERE id = ?", arguments: [id.data]) else {
            return nil
        }
        let personal = try Row.fetchAll(
            db, sql: "SELECT attribute, value FROM personal WHERE pass = ?", arguments: [id.data])
        return RegisteredPass(
            id: id, token: [UInt8](row["token"] as Data),
            commitmentKey: (row["commitment_key"] as Data?).map { [UInt8]($0) },
            personal: personal.reduce(into: [:]) { values, row in
                if let key = Code(row["attribute"]) { values[key] = row["value"] }
            })
    }

    /// The register's tables; a migration's name is permanent.
    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("register 1") { db in
            try db.execute(
                sql: """
                    CREATE TABLE pass (
                        id BLOB PRIMARY KEY, token BLOB NOT NULL, commitment_key BLOB, batch BLOB, batch_row INTEGER,
                        UNIQUE (batch, batch_row)) WITHOUT ROWID;
                    CREATE TABLE personal (
                        pass BLOB NOT NULL REFERENCES pass (id), attribute TEXT NOT NULL, value TEXT NOT NULL,
                        PRIMARY KEY (pass, attribute)) WITHOUT ROWID;
                    """)
        }
        return migrator
    }
}
