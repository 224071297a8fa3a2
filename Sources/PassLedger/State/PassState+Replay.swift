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
        self.init(replay, of: name, in: context)
    }

    /// Replays a pass for a gate that decides on a token it is shown.
    ///
    /// - Shape: as above; no journal is judged.
    /// - Guarantee: visits count at the times that their gates saw, so a gate counts by the clock that it decides by; where clocks
    ///   are right, this is what everybody counts. Another region's pass is counted by the shown token, as far as this ledger
    ///   has seen it: its home alone knows the rest.
    /// - Errors: ``LedgerError`` when the neighbourhood cannot answer.
    public init(
        deciding token: PassToken, entries: [IndexedEntry], in context: LedgerContext,
        neighbourhood: some LedgerNeighbourhood
    ) throws(LedgerError) {
        var context = context
        context.countsAsSeen = true
        var shown: IssuedToken?
        if token.claims.region != context.region {
            shown = IssuedToken(
                index: EntryIndex(0), recordedAt: token.claims.issuedAt, commitment: token.commitment,
                claims: token.claims)
            if let member = context.roster.member(token.claims.region), let calendar = ParkCalendar(member) {
                context.calendar = calendar
            }
        }
        var replay = PassReplay(of: token.claims.name, in: context, entries: entries, shown: shown)
        try replay.run(in: neighbourhood, judgingJournals: false)
        self.init(replay, of: token.claims.name, in: context)
    }

    private init(_ replay: PassReplay, of name: PassName, in context: LedgerContext) {
        self.name = name
        claims = replay.chain.newest?.claims ?? replay.shown?.claims
        isVoided = replay.chain.isVoided
        isSuspended = replay.chain.isSuspended
        self.entries = replay.judged
        lastPresentations = replay.lastPresentations
        visits = replay.visits
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
