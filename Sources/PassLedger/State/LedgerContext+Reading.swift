public import Passes

extension LedgerContext {
    /// Builds the context of a ledger as it was at a size.
    ///
    /// - Guarantee: reads only the chain without a pass, unless capacity was announced: then every entry once.
    /// - Errors: nil as ``init(region:roster:)``; ``LedgerError`` when the store cannot answer.
    public static func read(
        from reading: any LedgerReading, region: RegionID, roster: Roster, size: TreeSize? = nil
    ) throws(LedgerError) -> LedgerContext? {
        guard var context = LedgerContext(region: region, roster: roster) else { return nil }
        let size = if let size { size } else { try reading.size() }
        for placed in try reading.entries(of: nil) where size.covers(placed.index) {
            context.take(placed)
        }
        try context.countCapacity(in: reading, size: size)
        return context
    }

    /// Finds the mints past capacity, where any was announced.
    public mutating func countCapacity(in reading: any LedgerReading, size: TreeSize) throws(LedgerError) {
        guard !capacity.isEmpty else { return }
        var count = CapacityCount(in: self)
        var start = EntryIndex(0)
        while size.covers(start) {
            let end = EntryIndex(min(start.value + Self.readAtOnce, size.count))
            let entries = try reading.entries(in: start..<end)
            for placed in entries { count.take(placed) }
            start = end
        }
        pastCapacity = count.pastCapacity
    }

    private static let readAtOnce = 1024
}
