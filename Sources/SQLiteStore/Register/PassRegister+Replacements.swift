import Foundation
import GRDB
public import PassLedger
public import Passes

extension PassRegister {
    /// The token that is to take the place of a pass's token, if its entry is in the ledger.
    ///
    /// - Shape: with all personal values that the pass then has.
    public func replacement(of id: PassID) throws(LedgerError) -> RegisteredPass? {
        try run(on: database.path) {
            try database.writer.read { db in try Self.fetchReplacement(id, db) }
        }
    }

    /// Keeps a token that is to take the place of a pass's token once the ledger has its entry.
    ///
    /// - Shape: whoever calls holds the ledger's write lock; `issued` is the commitment that the ledger says of the newest token
    ///   so far.
    /// - Guarantee: durable on return. An earlier replacement that the ledger knows is in its place before it is forgotten; one that
    ///   the ledger does not know is what a crash left, was handed to nobody, and is dropped.
    public func prepare(
        _ replacement: RegisteredPass, after issued: Digest
    ) throws(LedgerError) {
        try run(on: database.path) {
            try database.writer.inTransaction(.immediate) { db in
                if let earlier = try Self.fetchReplacement(replacement.id, db),
                    earlier.commitment == issued
                {
                    try Self.putInPlace(earlier, db)
                }
                try Self.dropReplacement(of: replacement.id, db)
                try Self.insertReplacement(replacement, db)
                return .commit
            }
        }
    }

    /// Puts a replacement in its place, now that the ledger has its entry.
    ///
    /// - Guarantee: does nothing when another has taken its place since.
    public func settle(_ replacement: RegisteredPass) throws(LedgerError) {
        try run(on: database.path) {
            try database.writer.inTransaction(.immediate) { db in
                guard try Self.fetchReplacement(replacement.id, db)?.token == replacement.token else {
                    return .rollback
                }
                try Self.putInPlace(replacement, db)
                try Self.dropReplacement(of: replacement.id, db)
                return .commit
            }
        }
    }

    /// A pass by the token that the ledger issued last.
    ///
    /// - Shape: nil when the register does not have that token. A replacement whose entry is in the ledger and which a crash kept
    ///   from its place is found all the same.
    public func pass(_ id: PassID, issued: Digest) throws(LedgerError) -> RegisteredPass? {
        if let pass = try pass(id), pass.commitment == issued { return pass }
        guard let replacement = try replacement(of: id), replacement.commitment == issued else { return nil }
        return replacement
    }

    private static func putInPlace(_ pass: RegisteredPass, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE pass SET token = ?, commitment_key = ? WHERE id = ?",
            arguments: [
                Data(pass.token), pass.commitmentKey.map { Data($0) }, Data(pass.id.bytes),
            ])
        try db.execute(sql: "DELETE FROM personal WHERE pass = ?", arguments: [Data(pass.id.bytes)])
        try insertPersonal(of: pass, into: "personal", db)
    }

    private static func insertReplacement(_ pass: RegisteredPass, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO replacement (pass, token, commitment_key) VALUES (?, ?, ?)",
            arguments: [Data(pass.id.bytes), Data(pass.token), pass.commitmentKey.map { Data($0) }])
        try insertPersonal(of: pass, into: "replacement_personal", db)
    }

    private static func insertPersonal(of pass: RegisteredPass, into table: String, _ db: Database) throws {
        for (key, value) in pass.personal {
            try db.execute(
                sql: "INSERT INTO \(table) (pass, attribute, value) VALUES (?, ?, ?)",
                arguments: [Data(pass.id.bytes), key.text, value])
        }
    }

    private static func dropReplacement(of id: PassID, _ db: Database) throws {
        for table in ["replacement", "replacement_personal"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE pass = ?", arguments: [Data(id.bytes)])
        }
    }

    static func fetchReplacement(_ id: PassID, _ db: Database) throws -> RegisteredPass? {
        let key = Data(id.bytes)
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM replacement WHERE pass = ?", arguments: [key])
        else { return nil }
        let personal = try Row.fetchAll(
            db, sql: "SELECT attribute, value FROM replacement_personal WHERE pass = ?", arguments: [key])
        return RegisteredPass(
            id: id, token: [UInt8](row["token"] as Data),
            commitmentKey: (row["commitment_key"] as Data?).map { [UInt8]($0) },
            personal: personal.reduce(into: [:]) { values, row in
                if let key = Code(row["attribute"]) { values[key] = row["value"] }
            })
    }
}

extension RegisteredPass {
    /// What the ledger says of the token when it has issued it.
    public var commitment: Digest { PassToken.commitment(toHash: Digest(of: token)) }
}
