public import Passes

/// Replays a whole ledger and finds whatever contradicts a hash, a signature or a rule.
///
/// - Source: CONTRACT, section 3, `bookkeeper audit`; `Docs/Formats/State.md`.
public struct Audit: Sendable {
    private let start: LedgerContext

    /// Audits the ledger of a region by a roster; nil when the roster does not describe the region.
    public init?(region: RegionID, roster: Roster) {
        guard let context = LedgerContext(region: region, roster: roster) else { return nil }
        start = context
    }

    /// Replays one state of a store.
    ///
    /// - Guarantee: what the report does not name was checked: form, places, chains, times, signatures, tree, heads,
    ///   what the store keeps beside the bytes, forbidden entries. Memory grows by about 150 bytes an entry, not by their size.
    /// - Errors: ``LedgerError`` only when the store cannot be opened or read; damage is a fault.
    public func replay(
        _ store: any LedgerStore, progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
    ) async throws -> AuditReport {
        try await store.read { try replay($0, progress: progress) }
    }

    /// Replays what a transaction sees.
    ///
    /// - Errors: ``LedgerError`` only when the store cannot be read; damage is a fault.
    public func replay(
        _ reading: any LedgerReading, progress: (AuditProgress) -> Void = { _ in }
    ) throws(LedgerError) -> AuditReport {
        let size = try reading.size()
        var walk = AuditWalk(from: start, size: size)
        try walk.takeHeads(of: reading)
        try walk.takeCapacity(of: reading)
        while walk.next.value < size.count {
            try walk.takeEntries(of: reading)
            progress(AuditProgress(done: min(walk.next.value, size.count), total: size.count))
        }
        try walk.takeHistories(of: reading)
        try walk.takeFiling(of: reading)
        return walk.report()
    }
}
