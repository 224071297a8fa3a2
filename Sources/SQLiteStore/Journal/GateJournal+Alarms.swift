import GRDB
public import PassLedger
public import Passes

extension GateJournal {
    /// Notes that the fire alarm opened the gate, or that it is over.
    ///
    /// - Guarantee: durable on return, in a step of its own: a showing that is being judged and turned away does not take it along. It is
    ///   no record of a pass: nothing is signed, and nothing of it goes to a ledger.
    /// - Errors: those of ``holding(within:_:)``.
    public nonisolated(nonsending) func noteAlarm(_ isOn: Bool, at moment: Moment) async throws {
        try await holding { held in
            try held.write { db in
                try db.execute(
                    sql: "INSERT INTO alarm (at, is_on) VALUES (?, ?)",
                    arguments: [moment.milliseconds, isOn])
            }
        }
    }

    /// When the fire alarm began and ended, oldest first.
    ///
    /// - Errors: ``LedgerError``.
    public func alarms() throws(LedgerError) -> [(at: Moment, isOn: Bool)] {
        try run(on: database.path) {
            try database.writer.read { db in
                try Row.fetchAll(db, sql: "SELECT at, is_on FROM alarm ORDER BY rowid").map { row in
                    (Moment(milliseconds: row[0]), row[1])
                }
            }
        }
    }
}
