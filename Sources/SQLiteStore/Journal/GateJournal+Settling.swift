import Foundation
import GRDB
public import PassLedger
import Passes

extension GateJournal {
    /// Reads an attempt; nil for one that this journal never noted.
    ///
    /// - Errors: ``LedgerError``; `damaged` for one that cannot be read.
    public func attempt(_ id: AttemptID) throws(LedgerError) -> KeptAttempt? {
        try run(on: database.path) {
            try database.writer.read { db in try Self.fetch(id, db) }
        }
    }

    static func fetch(_ id: AttemptID, _ db: Database) throws -> KeptAttempt? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM attempt WHERE id = ?", arguments: [Data(id.bytes)])
        else { return nil }
        guard let draft = try? RecordDraft(parsing: [UInt8](row["bytes"] as Data)) else {
            throw LedgerError(.damaged, "the attempt \(id) is not what was written")
        }
        let noted = (row["noted"] as Int64?).map { Moment(milliseconds: $0) }
        return KeptAttempt(
            attempt: Attempt(id: id, draft: draft, noted: noted),
            outcome: (row["outcome"] as String?).flatMap(AttemptOutcome.init))
    }

    /// Writes down what became of an attempt.
    ///
    /// - Errors: ``LedgerError`` `damaged` when it was settled before, which the caller has looked at under the same lock.
    static func settle(_ id: AttemptID, as outcome: AttemptOutcome, at now: Moment, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE attempt SET outcome = ?, settled = ? WHERE id = ? AND outcome IS NULL",
            arguments: [outcome.rawValue, now.milliseconds, Data(id.bytes)])
        guard db.changesCount == 1 else {
            throw LedgerError(.damaged, "the attempt \(id) was settled before")
        }
    }
}
