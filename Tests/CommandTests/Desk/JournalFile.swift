import Foundation
import GRDB
import PassLedger
import Testing

/// A gate's journal, looked at behind the programs' backs.
struct JournalFile {
    let path: String

    func id() throws -> JournalID {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        let found = try queue.read { db in try Data.fetchOne(db, sql: "SELECT id FROM journal") }
        return try #require(JournalID(found ?? Data()))
    }
}
