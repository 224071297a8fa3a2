public import Passes

extension PassState {
    /// Replays a pass's entries.
    ///
    /// - Shape: all entries of the pass among the first n, ascending by sequence number; `context` and `neighbourhood` of the same n.
    /// - Guarantee: signatures of records are not checked again: that is acceptance's and the audit's. Holders' proofs are.
    ///   Without `judgingJournals` no entry has a `journal_*` flag and nothing else is different: enough for a decision.
    /// - Errors: ``LedgerError`` when the neighbourhood cannot answer.
    public init(
        of name: PassName, entries: [IndexedEntry], in context: LedgerContext,
        neighbourhood: some LedgerNeighbourhood, judgingJournals: Bool = true
    ) throws(LedgerError) {
        var replay = PassReplay(of: name, in: context, entries: entries)
        try replay.run(in: neighbourhood, judgingJournals: judgingJournals)
        self.name = name
        claims = replay.chain.newest?.claims
        isVoided = replay.chain.isVoided
        isSuspended = replay.chain.isSuspended
        self.entries = replay.judged
        lastPresentations = replay.lastPresentations
        counts = replay.counts
        judge = VisitJudge(context: context, chain: replay.chain, shares: replay.shares)
        let counts = replay.counts
        inside = context.gates.zonesWithExit.reduce(0) { sum, zone in
            sum + (counts.inside[VisitCounts.Place(region: context.region, zone: zone)] ?? 0)
        }
    }

    /// Replays a pass from a store, as it was at a size.
    ///
    /// - Errors: nil when no entry is the pass's; ``LedgerError`` when the store cannot answer.
    public static func read(
        _ name: PassName, from reading: any LedgerReading, in context: LedgerContext, size: TreeSize? = nil,
        judgingJournals: Bool = true
    ) throws(LedgerError) -> PassState? {
        let size = if let size { size } else { try reading.size() }
        let entries = try reading.entries(of: name).filter { size.covers($0.index) }
        guard !entries.isEmpty else { return nil }
        return try PassState(
            of: name, entries: entries, in: context,
            neighbourhood: StoredNeighbourhood(reading, size: size), judgingJournals: judgingJournals)
    }
}
