import Foundation
import GRDB
import Testing

/// An SQLite file of a home, changed behind the programs' backs.
struct Database {
    let path: String

    /// Changes it, and leaves everything in the one file.
    func change(_ statements: String...) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            for statement in statements {
                try db.execute(sql: statement)
                try #require(
                    db.changesCount > 0 || statement.hasPrefix("CREATE"), "\(statement) changed nothing")
            }
        }
        _ = try queue.writeWithoutTransaction { db in
            try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
    }

    /// A column of one of its tables, and the kind of its values.
    struct Column: Hashable {
        let table: String
        let name: String
        let kind: String
    }

    /// All columns of all tables.
    func columns() throws -> [Column] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { db in
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            )
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
                    .map {
                        Column(table: table, name: $0["name"], kind: $0["type"])
                    }
            }
        }
    }

    /// How many rows of a table have something in a column.
    func count(_ column: Column) throws -> Int {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { db in
            let sql = "SELECT count(*) FROM \(column.table) WHERE \(column.name) IS NOT NULL"
            return try Int.fetchOne(db, sql: sql) ?? 0
        }
    }

    /// What a query for one number answers.
    func number(_ query: String) throws -> Int {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { db in try #require(try Int.fetchOne(db, sql: query)) }
    }

    /// Flips one bit of an entry's bytes.
    func flip(bit: Int, ofByte byte: Int, inEntry index: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            let found = try Data.fetchOne(
                db, sql: "SELECT bytes FROM entry WHERE idx = ?", arguments: [index])
            var bytes = try #require(found)
            bytes[bytes.startIndex + byte] ^= 1 << UInt8(bit)
            try db.execute(sql: "UPDATE entry SET bytes = ? WHERE idx = ?", arguments: [bytes, index])
        }
        try queue.close()
    }

    /// Changes the value of a column in its n-th row that has one.
    func tamper(_ column: Column, row: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            let key = try Row.fetchOne(
                db, sql: "SELECT name FROM pragma_table_info(?) WHERE pk = 1", arguments: [column.table])
            let name: String = key?["name"] ?? "rowid"
            let found = try Row.fetchAll(
                db,
                sql:
                    "SELECT \(name) AS place, \(column.name) AS value FROM \(column.table) WHERE \(column.name) IS NOT NULL"
            )
            let place: DatabaseValue = found[row]["place"]
            let value: DatabaseValue = found[row]["value"]
            try db.execute(
                sql: "UPDATE \(column.table) SET \(column.name) = ? WHERE \(name) IS ?",
                arguments: [Self.changed(value), place])
            try #require(db.changesCount > 0)
        }
        _ = try queue.writeWithoutTransaction { db in
            try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
    }

    /// Another value of the same kind.
    private static func changed(_ value: DatabaseValue) -> DatabaseValue {
        switch value.storage {
        case .int64(let number): (number &+ 1_000_003).databaseValue
        case .double(let number): (number + 1).databaseValue
        case .string(let text): String(text.dropLast() + (text.last == "x" ? "y" : "x")).databaseValue
        case .blob(let data): flipped(data).databaseValue
        case .null: value
        }
    }

    private static func flipped(_ data: Data) -> Data {
        var changed = data
        if !changed.isEmpty { changed[changed.startIndex + changed.count / 2] ^= 1 }
        return changed
    }
}
