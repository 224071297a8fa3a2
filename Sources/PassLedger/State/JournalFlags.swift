import Passes

/// Finds gaps and forks in gate journals.
///
/// - Source: `Docs/Formats/State.md`, S22 and S23.
struct JournalFlags<Neighbourhood: LedgerNeighbourhood> {
    private let neighbourhood: Neighbourhood
    private let lateAfter: Duration
    private var forks: [JournalID: Moment?] = [:]

    init(in neighbourhood: Neighbourhood, lateAfter: Duration) {
        self.neighbourhood = neighbourhood
        self.lateAfter = lateAfter
    }

    /// The journal flags of an entry that a gate of this ledger's region signed.
    mutating func flags(of entry: Entry) throws(LedgerError) -> Set<Flag> {
        guard let position = entry.record.journal else { return [] }
        var flags: Set<Flag> = []
        if position.sequence > 0 {
            let before = try neighbourhood.records(
                of: position.journal, sequence: position.sequence - 1)
            if before.isEmpty {
                flags.insert(.journalGap)  // S22
            } else if !before.contains(where: { $0.hash == position.previous }) {
                flags.insert(.journalFork)  // S23, last clause
            }
        }
        if try isForked(entry, at: position) { flags.insert(.journalFork) }
        return flags
    }

    private mutating func isForked(
        _ entry: Entry, at position: JournalPosition
    ) throws(LedgerError) -> Bool {
        if let fork = try forkMoment(of: position.journal), entry.recordedAt > fork { return true }
        let own = OrderTime(at: entry.record.at, recordedAt: entry.recordedAt, lateAfter: lateAfter)
        let rivals = try neighbourhood.records(of: position.journal, sequence: position.sequence)
        return rivals.contains { rival in
            // S23: the later of two is always flagged, the earlier only while its own time is not settled.
            rival.hash != entry.record.hash
                && (rival.recordedAt <= entry.recordedAt || rival.recordedAt <= own.moment + lateAfter)
        }
    }

    private mutating func forkMoment(of journal: JournalID) throws(LedgerError) -> Moment? {
        if let known = forks[journal] { return known }
        let moment = try neighbourhood.forkMoment(of: journal)
        forks[journal] = .some(moment)
        return moment
    }
}
