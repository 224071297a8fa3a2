import PassLedger
import SQLiteStore
import TestSupport
import Testing

@Suite struct `A ledger in SQLite` {
    @Test(arguments: LedgerStoreRule.allCases)
    func `keeps the rules of every store`(rule: LedgerStoreRule) async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        let store = try SQLiteStore(creating: path)
        try await rule.check(LedgerStoreSubject(store) { try SQLiteStore(opening: path) })
    }
}
