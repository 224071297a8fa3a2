import Foundation
import GRDB

/// Somebody else who holds an SQLite file's write lock.
final class GateJournalLock {
    let queue: DatabaseQueue

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func hold() throws { try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") } }
    func release() { try? queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") } }
}
