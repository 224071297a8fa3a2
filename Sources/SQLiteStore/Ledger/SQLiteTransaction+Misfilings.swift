import GRDB
import PassLedger

extension SQLiteTransaction {
    func misfiled() throws(LedgerError) -> [Misfiling] {
        try engineFindings() + misfiledEntries()
    }

    /// What SQLite's own check says of pages and of indexes that do not match their table.
    private func engineFindings() throws(LedgerError) -> [Misfiling] {
        try run(on: path) {
            try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                .map { Misfiling(index: nil, what: "database: \($0)") }
        }
    }

    /// Columns that are not what the entry's bytes say; bytes that are no entry are the replay's to name.
    private func misfiledEntries() throws(LedgerError) -> [Misfiling] {
        try run(on: path) {
            var findings: [Misfiling] = []
            let size = try size()
            let rows = try Row.fetchCursor(db, sql: "SELECT * FROM entry ORDER BY idx")
            while let row = try rows.next() {
                let number: Int = row["idx"]
                guard number >= 0, number < size.count else {
                    findings.append(Misfiling(index: nil, what: "column idx is \(number)"))
                    continue
                }
                guard let entry = try? Entry(parsing: row.bytes(at: row.count - 1)) else { continue }
                findings += Self.differences(between: row, and: IndexKeys(of: entry))
                    .map { Misfiling(index: EntryIndex(number), what: "column \($0)") }
            }
            return findings
        }
    }

    private static func differences(between row: Row, and keys: IndexKeys) -> [String] {
        let pairs: [(column: String, value: Int64?)] = [
            ("recorded_at", keys.recordedAt), ("pass", keys.pass), ("seq", keys.sequence),
            ("record", keys.record), ("journal", keys.journal), ("journal_seq", keys.journalSequence),
        ]
        return pairs.filter { (row[$0.column] as Int64?) != $0.value }.map(\.column)
    }
}
