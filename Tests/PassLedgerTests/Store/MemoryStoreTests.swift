import PassLedger
import TestSupport
import Testing

@Suite struct `A ledger in memory` {
    @Test(arguments: LedgerStoreRule.allCases)
    func `keeps the rules of every store`(rule: LedgerStoreRule) async throws {
        let store = MemoryStore()
        try await rule.check(LedgerStoreSubject(store) { store })
    }
}
