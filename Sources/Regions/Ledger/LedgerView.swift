public import PassLedger
public import Passes

/// One state of a home's ledger: entries, context and passes as they are at one size.
///
/// - Guarantee: valid only within the closure that received it.
public struct LedgerView {
    /// The entries.
    public let reading: any LedgerReading
    /// Gates, plans and keys as the ledger says.
    public let context: LedgerContext
    /// The size that this view speaks of.
    public let size: TreeSize

    init(_ reading: any LedgerReading, of home: RegionHome, size: TreeSize, by cache: ContextCache) throws {
        guard let context = try cache.context(of: reading, size: size)
        else { throw HomeError.damaged(file: home.rosterPath, what: "no member \(home.region)") }
        self.reading = reading
        self.context = context
        self.size = size
    }

    /// How full zones are on the days that capacity was announced for; nil when none ever was.
    ///
    /// - Guarantee: reads every entry, but only where there is an announcement.
    public func capacityCount() throws(LedgerError) -> CapacityCount? {
        guard !context.capacity.isEmpty else { return nil }
        var count = CapacityCount(in: context)
        var start = EntryIndex(0)
        while size.covers(start) {
            let end = EntryIndex(min(start.value + 1024, size.count))
            for placed in try reading.entries(in: start..<end) { count.take(placed) }
            start = end
        }
        return count
    }

    /// A pass as a gate looks at it that is shown a token; nil when there is no entry about it.
    public func history(deciding token: PassToken) throws -> PassHistory? {
        let entries = try reading.entries(of: token.claims.name).filter { size.covers($0.index) }
        guard !entries.isEmpty else { return nil }
        let state = try PassState(
            deciding: token, entries: entries, in: context,
            neighbourhood: StoredNeighbourhood(reading, size: size))
        return PassHistory(state: state, entries: entries)
    }

    /// A pass with its history in this ledger; nil when there is no entry about it.
    public func history(of name: PassName, judgingJournals: Bool = true) throws -> PassHistory? {
        let entries = try reading.entries(of: name).filter { size.covers($0.index) }
        guard !entries.isEmpty else { return nil }
        let state = try PassState(
            of: name, entries: entries, in: context, neighbourhood: StoredNeighbourhood(reading, size: size),
            judgingJournals: judgingJournals)
        return PassHistory(state: state, entries: entries)
    }
}
