import Passes

/// Finds gaps and forks in the journals of a region's own gates.
///
/// - Source: `Docs/Formats/State.md`, S22 and S23.
struct JournalFlags<Neighbourhood: LedgerNeighbourhood> {
    private let neighbourhood: Neighbourhood
    private let region: RegionID
    private let lateAfter: Duration
    private var forks: [JournalID: Moment?] = [:]

    init(in neighbourhood: Neighbourhood, of region: RegionID, lateAfter: Duration) {
        self.neighbourhood = neighbourhood
        self.region = region
        self.lateAfter = lateAfter
    }

    /// The journal flags of an entry; none for what another region's gate signed (S31).
    mutating func flags(of entry: Entry) throws(LedgerError) -> Set<Flag> {
        guard let position = entry.record.journal, entry.record.signer.region == region else { return [] }
        var flags: Set<Flag> = []
        if position.sequence > 0 {
            let before = try records(of: position.journal, sequence: position.sequence - 1)
            if before.isEmpty {
                flags.insert(.journalGap)  // S22
            } else if !before.contains(where: { $0.hash == position.previous }) {
                flags.insert(.journalFork)  // S23, last clause
            }
        }
        if try isForked(entry, at: position) { flags.insert(.journalFork) }
        return flags
    }

    /// S23: two with one number, and whatever came after the second.
    private mutating func isForked(
        _ entry: Entry, at position: JournalPosition
    ) throws(LedgerError) -> Bool {
        if let fork = try forkMoment(of: position.journal), entry.recordedAt > fork { return true }
        let own = OrderTime(at: entry.record.at, recordedAt: entry.recordedAt, lateAfter: lateAfter)
        return try records(of: position.journal, sequence: position.sequence).contains { rival in
            // The later of two is always flagged, the earlier only while its own time is not settled.
            rival.hash != entry.record.hash
                && (rival.recordedAt <= entry.recordedAt || rival.recordedAt <= own.moment + lateAfter)
        }
    }

    /// When the first second record with a number already taken was recorded.
    private mutating func forkMoment(of journal: JournalID) throws(LedgerError) -> Moment? {
        if let known = forks[journal] { return known }
        var earliest: Moment?
        for sequence in try neighbourhood.repeatedSequences(of: journal) {
            let times = try records(of: journal, sequence: sequence).map(\.recordedAt).sorted()
            guard times.count > 1 else { continue }
            earliest = min(earliest ?? times[1], times[1])
        }
        forks[journal] = .some(earliest)
        return earliest
    }

    /// The own gates' records: another region may name our journal in its own, and must not fork it.
    private func records(
        of journal: JournalID, sequence: Int64
    ) throws(LedgerError) -> [JournalNeighbour] {
        try neighbourhood.records(of: journal, sequence: sequence).filter { $0.signer.region == region }
    }
}
