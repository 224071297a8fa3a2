public import PassLedger
public import Passes

extension LedgerView {
    /// What gates without a network need to know of the region, whole or since a size.
    ///
    /// - Shape: `survey` has looked at exactly the entries of this view. Version and base are the caller's to fill in.
    /// - Guarantee: one pass is replayed at a time, and none that has nothing but its mint. Passes of other regions have no
    ///   rows: their homes know them.
    /// - Errors: ``LedgerError`` when the store cannot answer.
    /// - Source: CONTRACT, section 7; `Docs/Formats/Snapshot.md`.
    public func snapshot(
        by survey: SnapshotSurvey, since base: TreeSize?, roster: RosterFile, at now: Moment,
        validUntil: Moment
    ) throws(LedgerError) -> Snapshot {
        var snapshot = Snapshot(
            region: context.region, version: 1, issued: Moment(seconds: now.seconds),
            validUntil: validUntil, roster: roster.bytes)
        snapshot.plans = plans
        snapshot.cutOffs = try cutOffs()
        snapshot.rows = try rows(by: survey, since: base, at: now)
        snapshot.journals = context.gates.journals.map {
            // Nobody keeps this ledger for us yet, so no journal may be shortened.
            Snapshot.JournalProgress(journal: $0, recorded: survey.recorded(of: $0), kept: -1)
        }
        return snapshot
    }

    private var plans: [Snapshot.PlanVersion] {
        context.plans.codes.flatMap { code in
            (0..<context.plans.newestVersion(of: code)).compactMap { number in
                let reference = PlanReference(code: code, version: number + 1)
                return context.plans.version(reference).map {
                    Snapshot.PlanVersion(reference: reference, value: $0.value)
                }
            }
        }
    }

    private func rows(
        by survey: SnapshotSurvey, since base: TreeSize?, at now: Moment
    ) throws(LedgerError) -> [SnapshotRow] {
        var rows: [SnapshotRow] = []
        for pass in survey.passes(changedSince: base ?? .zero) {
            let name = PassName(region: context.region, id: pass)
            let state = try PassState.read(
                name, from: reading, in: context, size: size, judgingJournals: false)
            // An amended pass may end earlier than a token that it replaced: that token must stay refused to its own end.
            guard let state, let expiry = state.lastExpiry, expiry > now else { continue }
            let row = state.snapshotRow
            // In a delta a row of zeros takes back what the base said.
            if base != nil || !row.isFresh { rows.append(row) }
        }
        return rows
    }

    /// The tokens that stay honoured under keys that are cut off: those whose entries these keys signed below the cut.
    private func cutOffs() throws(LedgerError) -> [Snapshot.CutOffKey] {
        let sizes = context.issuerCutOffs
        guard let most = sizes.values.max() else { return [] }
        var honoured: [KeyID: [[UInt8]]] = [:]
        var start = EntryIndex(0)
        let end = min(Int(clamping: most), size.count)
        while start.value < end {
            let next = EntryIndex(min(start.value + 1024, end))
            for placed in try reading.entries(in: start..<next) {
                let record = placed.entry.record
                guard case .issued(let issued) = record.content, let cut = sizes[record.keyID],
                    placed.index.value < cut
                else { continue }
                honoured[record.keyID, default: []].append(Array(issued.commitment.bytes.prefix(16)))
            }
            start = next
        }
        return sizes.keys.sorted().map { key in
            let commitments = (honoured[key] ?? []).sorted { $0.lexicographicallyPrecedes($1) }
            return Snapshot.CutOffKey(keyID: key, size: sizes[key] ?? 0, commitments: commitments)
        }
    }
}
