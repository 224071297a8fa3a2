import GRDB
import PassLedger

extension SQLiteTransaction {
    func newestCheckpoint() throws(LedgerError) -> StoredCheckpoint? {
        try heads("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1").first
    }

    func checkpoints() throws(LedgerError) -> [StoredCheckpoint] {
        try heads("SELECT size, note FROM checkpoint ORDER BY size")
    }

    private func heads(_ sql: String) throws(LedgerError) -> [StoredCheckpoint] {
        try run(on: path) {
            try Row.fetchAll(statement(sql)).map { row in
                let size: Int = row[0]
                guard size >= 0 else { throw LedgerError(.damaged, "a head has the size \(size)") }
                return StoredCheckpoint(size: TreeSize(size), note: row[1])
            }
        }
    }
}
