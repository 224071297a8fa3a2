/// Where a region's ledger is kept: entries, the tree above them, and signed heads.
///
/// - Guarantee: every implementation passes the same contract tests. One transaction writes at a time, whichever process runs
///   it; readers see a whole state, never half a transaction. What ``write(_:)`` returned from is durable.
/// - Source: DESIGN.md, *The ledger*; `Docs/Formats/LedgerEntry.md`, *Storage*.
public protocol LedgerStore: Sendable {
    /// Looks at one state of the ledger.
    ///
    /// - Guarantee: all that `work` sees belongs to one state, even while others write.
    /// - Errors: ``LedgerError`` when the store cannot answer; what `work` throws.
    func read<T: Sendable>(_ work: @Sendable (any LedgerReading) throws -> T) async throws -> T

    /// Decides and appends under the ledger's write lock.
    ///
    /// - Guarantee: what `work` reads cannot change before what it writes is durable; on return it is. Whatever is thrown, by
    ///   `work` or by the store, leaves the ledger as it was. `work` must not call the store again.
    /// - Errors: ``LedgerError`` when the store cannot write; what `work` throws.
    func write<T: Sendable>(_ work: @Sendable (any LedgerWriting) throws -> T) async throws -> T

    /// The same, unless the lock cannot be had in time; nil: whatever patience the store has.
    ///
    /// - Errors: also ``LedgerError`` `locked` once `limit` is over and nothing was begun.
    func write<T: Sendable>(
        within limit: Duration?, _ work: @Sendable (any LedgerWriting) throws -> T
    ) async throws -> T
}

extension LedgerStore {
    /// Waits as long as ``write(_:)`` does: for stores whose lock nobody holds for long.
    public func write<T: Sendable>(
        within limit: Duration?, _ work: @Sendable (any LedgerWriting) throws -> T
    ) async throws -> T {
        try await write(work)
    }
}
