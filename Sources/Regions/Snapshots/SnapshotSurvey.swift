public import PassLedger
public import Passes

/// What one walk over a ledger finds out for its snapshots: which passes are no longer fresh, and how far journals have come.
///
/// - Shape: only numbers; neither tokens nor entries are kept. Whoever makes snapshots all day keeps a survey and walks on
///   from where it ended.
/// - Guarantee: a pass that is not listed has its mint entry only.
public struct SnapshotSurvey: Sendable {
    /// The entries that were looked at.
    public private(set) var size = TreeSize.zero
    private let region: RegionID
    /// Passes with more than their mint, and the newest entry of each.
    private var passes: [PassID: EntryIndex] = [:]
    private var journals: [JournalID: JournalReach] = [:]
    /// The newest entry that may change the rows of passes that it does not name.
    private var widestChange: EntryIndex?

    /// Has looked at nothing yet.
    public init(of region: RegionID) { self.region = region }

    /// Walks on to a size.
    ///
    /// - Errors: ``LedgerError`` when the store cannot answer.
    public mutating func advance(to size: TreeSize, in reading: any LedgerReading) throws(LedgerError) {
        while self.size < size {
            let start = EntryIndex(self.size.count)
            let end = EntryIndex(min(start.value + Self.readAtOnce, size.count))
            for placed in try reading.entries(in: start..<end) { take(placed) }
            self.size = TreeSize(end.value)
        }
    }

    /// How far a journal's records are here without a gap; −1 for none.
    func recorded(of journal: JournalID) -> Int64 { journals[journal]?.recorded ?? -1 }

    /// The passes whose rows may have changed since a size, ascending.
    func passes(changedSince size: TreeSize = .zero) -> [PassID] {
        passes.filter { $0.value.value >= size.count }.keys.sorted()
    }

    /// Whether only passes' own entries changed rows since a size: a delta onto it can be made.
    func allowsDelta(since size: TreeSize) -> Bool {
        size <= self.size && (widestChange.map { size.covers($0) } ?? true)
    }

    private mutating func take(_ placed: IndexedEntry) {
        let record = placed.entry.record
        if let position = record.journal, record.signer.region == region {
            journals[position.journal, default: JournalReach()].take(position.sequence)
        }
        guard let pass = placed.entry.passID else {
            if Self.widelyChanging.contains(record.kind) { widestChange = placed.index }
            return
        }
        if placed.entry.region == region, record.kind != .mint { passes[pass] = placed.index }
    }

    /// An exit changes who is inside; a key that is cut off, or a vouch, changes what counts.
    private static let widelyChanging: Set<RecordKind> = [.gate, .key, .roster, .vouch]
    private static let readAtOnce = 1024
}
