import PassLedger
import Passes
import Synchronization

/// Gates, plans, keys and capacity of a ledger, kept from one look to the next.
///
/// - Guarantee: what it gives is what ``LedgerContext/read(from:region:roster:size:)`` would give at that size. A ledger that was
///   exchanged for another is noticed by the entry at the last size, and read anew.
final class ContextCache: Sendable {
    private let region: RegionID
    private let roster: Roster
    private let kept = Mutex<Kept?>(nil)

    private struct Kept {
        var context: LedgerContext
        var count: CapacityCount?
        var size: TreeSize
        /// The last entry below the size, which shows that the ledger is the same.
        var anchor: Digest?
    }

    init(region: RegionID, roster: Roster) {
        self.region = region
        self.roster = roster
    }

    /// The context at a size; nil as for ``LedgerContext/init(region:roster:)``.
    func context(of reading: any LedgerReading, size: TreeSize) throws -> LedgerContext? {
        try kept.withLock { kept in
            if let known = kept {
                // Whoever looks at an earlier head is no reason to forget the newest.
                guard size >= known.size else { return try read(reading, size: size) }
                if try Self.anchor(of: reading, size: known.size) == known.anchor {
                    if try advance(&kept, in: reading, to: size) { return kept?.context }
                }
            }
            kept = nil
            guard let context = try read(reading, size: size) else { return nil }
            kept = Kept(
                context: context, count: try count(context, in: reading, size: size), size: size,
                anchor: try Self.anchor(of: reading, size: size))
            return context
        }
    }

    /// Takes the entries that came since; false when reading everything anew is the better way.
    private func advance(
        _ kept: inout Kept?, in reading: any LedgerReading, to size: TreeSize
    ) throws -> Bool {
        guard let from = kept?.size, size.count - from.count <= Self.mostAtOnce else { return false }
        let entries = try reading.entries(in: EntryIndex(from.count)..<EntryIndex(size.count))
        guard entries.count == size.count - from.count else { return false }
        for placed in entries {
            guard placed.entry.chain == nil else {
                kept?.count?.take(placed)
                continue
            }
            // Where capacity is announced, a new plan, key or announcement may change how every mint before it counts.
            guard kept?.count == nil else { return false }
            kept?.context.take(placed)
            guard kept?.context.capacity.isEmpty ?? false else { return false }
        }
        if let count = kept?.count { kept?.context.pastCapacity = count.pastCapacity }
        guard let last = entries.last else { return true }
        kept?.size = size
        kept?.anchor = last.entry.hash
        return true
    }

    private func read(_ reading: any LedgerReading, size: TreeSize) throws -> LedgerContext? {
        try LedgerContext.read(from: reading, region: region, roster: roster, size: size)
    }

    /// A count that can be brought forward; nil where no capacity was announced.
    private func count(
        _ context: LedgerContext, in reading: any LedgerReading, size: TreeSize
    ) throws -> CapacityCount? {
        guard !context.capacity.isEmpty else { return nil }
        var count = CapacityCount(in: context)
        var start = 0
        while start < size.count {
            let end = min(start + Self.mostAtOnce, size.count)
            for placed in try reading.entries(in: EntryIndex(start)..<EntryIndex(end)) { count.take(placed) }
            start = end
        }
        return count
    }

    private static func anchor(of reading: any LedgerReading, size: TreeSize) throws -> Digest? {
        guard size.count > 0 else { return nil }
        let last = EntryIndex(size.count - 1)
        return try reading.bytes(in: last..<EntryIndex(size.count)).first.map { Merkle.leafHash($0) }
    }

    private static let mostAtOnce = 1_024
}
