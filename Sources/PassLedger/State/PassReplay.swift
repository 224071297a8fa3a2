import Passes

/// One run over a pass's entries.
///
/// - Source: `Docs/Formats/State.md`.
struct PassReplay {
    private let name: PassName
    private let context: LedgerContext
    private let entries: [IndexedEntry]
    /// The token that is shown, where another region's pass is decided on.
    let shown: IssuedToken?
    private var flags: [Set<Flag>]
    private var effects: [JudgedEntry.Effect]
    private var isCutOff: [Bool]
    private var annulled: Set<Digest> = []
    private var vouched: Set<Digest> = []
    private(set) var chain: IssuerChain
    private(set) var shares = ShareMoves()
    private(set) var counts = VisitCounts()
    private(set) var lastPresentations: [String: Moment] = [:]
    /// What counts, in the order of S4.
    private(set) var visits: [KnownVisit] = []

    init(of name: PassName, in context: LedgerContext, entries: [IndexedEntry], shown: IssuedToken? = nil) {
        self.name = name
        self.shown = shown
        self.context = context
        self.entries = entries
        flags = Array(repeating: [], count: entries.count)
        effects = Array(repeating: .none, count: entries.count)
        isCutOff = Array(repeating: false, count: entries.count)
        chain = IssuerChain(of: name, in: context)
    }

    /// Whether this is the ledger of the pass's home (S31).
    private var isHome: Bool { name.region == context.region }

    /// What came of each entry.
    var judged: [JudgedEntry] {
        entries.indices.map { place in
            let placed = entries[place]
            let isGates = placed.entry.record.signer.gate != nil
            return JudgedEntry(
                index: placed.index, flags: flags[place].sorted(),
                time: isGates ? context.orderTime(of: placed.entry).moment : nil,
                effect: effects[place])
        }
    }

    /// Judges every entry and counts what counts.
    mutating func run(
        in neighbourhood: some LedgerNeighbourhood, judgingJournals: Bool
    ) throws(LedgerError) {
        flagClocks()
        if judgingJournals { try flagJournals(in: neighbourhood) }
        // S31: another region's pass is judged in its own ledger.
        guard isHome || shown != nil else { return }
        try flagCutOffs(in: neighbourhood)
        takeIssuerEntries()
        takeVouches()
        takeAnnulments()
        replayVisits()
    }

    /// S3: what the clocks say, and what signers say of their clocks.
    private mutating func flagClocks() {
        for (place, placed) in entries.enumerated() where placed.entry.record.signer.gate != nil {
            let time = context.orderTime(of: placed.entry)
            if time.isLate { flags[place].insert(.late) }
            if time.isClockOff || placed.entry.record.marks.contains(Mark.clockOff) {
                flags[place].insert(.clockOff)
            }
        }
    }

    /// S22, S23, S31: only journals of this ledger's own gates.
    private mutating func flagJournals(in neighbourhood: some LedgerNeighbourhood) throws(LedgerError) {
        var journals = JournalFlags(
            in: neighbourhood, of: context.region, lateAfter: context.lateAfter)
        for (place, placed) in entries.enumerated() {
            flags[place].formUnion(try journals.flags(of: placed.entry))
        }
    }

    /// S20: by when it was recorded, whatever its own time.
    private mutating func flagCutOffs(in neighbourhood: some LedgerNeighbourhood) throws(LedgerError) {
        var moments: [KeyID: Moment?] = [:]
        for (place, placed) in entries.enumerated() {
            let key = placed.entry.record.keyID
            let moment: Moment?
            if let known = moments[key] {
                moment = known
            } else {
                moment = try context.cutOffs.moment(of: key, in: neighbourhood)
                moments[key] = .some(moment)
            }
            guard let moment, placed.entry.recordedAt > moment else { continue }
            isCutOff[place] = true
            flags[place].insert(.afterCutOff)
        }
    }

    /// S32 to S37.
    private mutating func takeIssuerEntries() {
        for (place, placed) in entries.enumerated() {
            let record = placed.entry.record
            if record.kind.isIssuerKind {
                let broken = chain.take(placed)
                effects[place] = broken == nil ? .issuer : .none
                if broken != nil { flags[place].insert(.forbidden) }
            } else if record.namesPrice {
                flags[place].insert(.forbidden)
            } else if record.kind == .rights {
                shares.take(placed.entry, home: name.region)
            }
        }
    }

    /// S12: the admitting region's issuer stands by its gates' records, in the pass's chain or outside it.
    private mutating func takeVouches() {
        for (place, placed) in entries.enumerated() where isCutOff[place] {
            let record = placed.entry.record
            let issuer = SignerName(region: record.signer.region)
            if context.vouches[record.hash]?.contains(issuer) ?? false { vouched.insert(record.hash) }
        }
    }

    /// S9, S12: wherever it stands, by the admitting region's issuer or the same gate.
    private mutating func takeAnnulments() {
        var visits: [Digest: SignerName] = [:]
        for placed in entries where placed.entry.record.kind.isVisit {
            visits[placed.entry.record.hash] = placed.entry.record.signer
        }
        for (place, placed) in entries.enumerated() {
            let record = placed.entry.record
            guard case .annulment(let target) = record.content, let signer = visits[target],
                record.signer == signer || record.signer == SignerName(region: signer.region),
                !isCutOff[place] || vouched.contains(record.hash), !record.namesPrice
            else { continue }
            annulled.insert(target)
            effects[place] = .annulled(record: target)
        }
    }

    /// S4, S8, S10.
    private mutating func replayVisits() {
        let judge = VisitJudge(context: context, chain: chain, shares: shares)
        for place in placesInOrder() {
            let entry = entries[place].entry
            guard !flags[place].contains(.forbidden), let act = Visit.Act(of: entry.record) else { continue }
            guard let (token, isProved) = tokenShown(by: entry.record, for: act) else {
                flags[place].insert(.noEvidence)
                continue
            }
            let visit = Visit(
                act: act, persons: entry.record.persons, signer: entry.record.signer,
                time: context.orderTime(of: entry), at: entry.record.at, token: token,
                share: entry.record.share)
            flags[place].formUnion(judge.flags(of: visit, after: counts))
            let stands = !isCutOff[place] || vouched.contains(entry.record.hash)
            guard stands else { continue }
            if isProved { notePresentation(in: entry.record) }
            // S8: flagged visits count, annulled ones do not.
            guard !annulled.contains(entry.record.hash) else { continue }
            let counted = counts.count(visit, in: context.calendar)
            effects[place] = effect(of: visit, counted: counted)
            visits.append(KnownVisit(act, of: entry.record, at: visit.moment, counted: counted))
        }
    }

    /// S4: by (t, late last, record hash); so a late one, whose t is its recorded_at, comes after all it must not change (S5).
    private func placesInOrder() -> [Int] {
        let times = entries.map { context.orderTime(of: $0.entry) }
        return entries.indices.filter { entries[$0].entry.record.kind.isVisit }.sorted { left, right in
            let (a, b) = (times[left], times[right])
            if a.moment != b.moment { return a.moment < b.moment }
            if a.isLate != b.isLate { return b.isLate }
            return entries[left].entry.record.hash < entries[right].entry.record.hash
        }
    }

    /// S10: evidence of a token issued below n; a bound one must have been shown by its holder, for this use.
    ///
    /// S6: it is this token that the visit is judged by, whatever was issued since.
    private func tokenShown(
        by record: Record, for act: Visit.Act
    ) -> (token: IssuedToken, isProved: Bool)? {
        guard let evidence = record.evidence, let token = shown ?? chain.token(shownBy: evidence) else {
            return nil
        }
        guard let holder = token.claims.holder else { return (token, false) }
        let isProved = evidence.isProved(by: holder, use: act.use)
        return isProved || record.marks.contains(Mark.override) ? (token, isProved) : nil
    }

    /// A presentation once accepted is not accepted again, even when its visit was taken back.
    private mutating func notePresentation(in record: Record) {
        guard let proof = record.evidence?.proof else { return }
        lastPresentations[proof.use] = max(lastPresentations[proof.use] ?? proof.time, proof.time)
    }

    private func effect(of visit: Visit, counted: Int) -> JudgedEntry.Effect {
        switch visit.act {
        case .checkIn: .entered(persons: visit.persons, counted: counted)
        case .checkOut: .left(persons: counted)
        case .redemption(let perk, _): .redeemed(perk: perk, count: counted)
        }
    }
}
