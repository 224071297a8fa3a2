import Foundation
import GRDB
public import PassLedger
import Passes

extension GateJournal {
    /// Writes down that staff must look first.
    ///
    /// - Guarantee: durable on return; the chain of records is as it was.
    /// - Errors: ``LedgerError``.
    public func note(_ attempt: Attempt) throws(LedgerError) {
        try run(on: database.path) {
            try database.writer.inTransaction(.immediate) { db in
                try Self.insert(attempt, db)
                return .commit
            }
        }
    }

    static func insert(_ attempt: Attempt, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO attempt (id, at, noted, bytes) VALUES (?, ?, ?, ?)",
            arguments: [
                Data(attempt.id.bytes), attempt.draft.at.milliseconds, attempt.noted.milliseconds,
                Data(attempt.draft.encoded),
            ])
    }
}
