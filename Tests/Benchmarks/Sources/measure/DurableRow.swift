import CSodium
import Foundation
import GRDB
import Passes

/// What nobody who wants to be durable can do without: one row in one commit.
///
/// The settings are those of the product's files: write-ahead log, synchronous FULL.
struct DurableRow {
    private let queue: DatabaseQueue

    init(in path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -32768")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "CREATE TABLE entry (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
        }
    }

    func write(_ bytes: [UInt8]) throws {
        try queue.inTransaction(.immediate) { db in
            try db.cachedStatement(sql: "INSERT INTO entry (bytes) VALUES (?)").execute(arguments: [
                Data(bytes)
            ])
            return .commit
        }
    }
}
