import Passes

/// One walk over a ledger, entry by entry.
struct AuditWalk {
    /// The entry to be looked at next.
    private(set) var next = EntryIndex(0)
    private let size: TreeSize
    private var context: LedgerContext
    private var found = AuditReport()
    private var heads: AuditHeads
    private var tree: CompactRange? = CompactRange()
    private var tails = ChainTails()
    private var records: Set<ShortHash> = []
    private var newest: Moment?
    /// Passes whose issuer spoke more than once: what is forbidden then depends on what came before.
    private var histories: Set<PassName> = []

    init(from context: LedgerContext, size: TreeSize) {
        self.context = context
        self.size = size
        heads = AuditHeads(of: context.member)
        found.entries = size.count
    }

    /// What was found.
    func report() -> AuditReport {
        var report = found
        report.passes = tails.passes
        report.finish()
        return report
    }

    /// Checks every signed head by itself.
    mutating func takeHeads(of reading: any LedgerReading) throws(LedgerError) {
        for stored in try reading.checkpoints() {
            if let fault = heads.take(stored, size: size) { found.note(fault) }
        }
        checkHeads()
    }

    /// Finds mints past capacity, which needs every announcement first.
    mutating func takeCapacity(of reading: any LedgerReading) throws(LedgerError) {
        do throws(LedgerError) {
            let whole = try LedgerContext.read(
                from: reading, region: context.region, roster: context.roster, size: size)
            context.pastCapacity = whole?.pastCapacity ?? []
        } catch {
            // What cannot be read as an entry is told where the walk meets it.
            guard error.code == .damaged else { throw error }
        }
    }

    /// Looks at the next entries.
    mutating func takeEntries(of reading: any LedgerReading) throws(LedgerError) {
        let end = EntryIndex(min(next.value + Self.readAtOnce, size.count))
        let entries = try reading.bytes(in: next..<end)
        for bytes in entries {
            try grow(by: bytes, in: reading)
            take(bytes)
            next = next.advanced(by: 1)
            checkHeads()
        }
        // A store that gives less than was asked for has lost the entry that comes next.
        guard next < end else { return }
        found.note("the entry is missing", at: next)
        tree = nil
        next = next.advanced(by: 1)
    }

    private static let readAtOnce = 1024

    /// Adds a leaf, and compares the nodes it completes with the stored ones.
    private mutating func grow(by bytes: [UInt8], in reading: any LedgerReading) throws(LedgerError) {
        guard let completed = tree?.append(leaf: Merkle.leafHash(bytes)) else { return }
        for (level, hash) in completed.enumerated() {
            let position = NodePosition(level: level, index: next.value >> level)
            guard try reading.node(at: position) != hash else { continue }
            found.note(
                "the stored tree has another hash at level \(level), place \(position.index)", at: next)
        }
    }

    private mutating func checkHeads() {
        guard heads.isDue(at: next.value) else { return }
        let newest = next.value > 0 ? EntryIndex(next.value - 1) : nil
        if let tree {
            guard !heads.agree(with: tree) else { return }
            found.note("the checkpoint of size \(next) has another root than its entries", at: newest)
        } else {
            found.note("the checkpoint of size \(next) cannot be checked: entries are missing", at: newest)
        }
    }

    private mutating func take(_ bytes: [UInt8]) {
        let entry: Entry
        do { entry = try Entry(parsing: bytes) } catch {
            found.note("it cannot be read: \(error)", at: next)
            return
        }
        for fault in tails.follow(entry) { found.note(fault, at: next) }
        checkTime(of: entry)
        checkRecord(of: entry)
        let placed = IndexedEntry(index: next, entry: entry)
        context.take(placed)
        checkRules(of: placed)
    }

    /// S1.
    private mutating func checkTime(of entry: Entry) {
        if let newest, entry.recordedAt < newest {
            found.note("it is recorded earlier than the entry before it", at: next)
        }
        newest = max(newest ?? entry.recordedAt, entry.recordedAt)
    }

    /// S21 and CONTRACT, section 5: recorded once, and signed by one who may sign this, by what the ledger said before it.
    private mutating func checkRecord(of entry: Entry) {
        if !records.insert(ShortHash(entry.record.hash)).inserted {
            found.note("the same record was recorded before", at: next)
        }
        if !belongsHere(entry) { found.note("it is about another region's affairs", at: next) }
        switch context.refusal(of: entry.record, recordedAt: entry.recordedAt) {
        case nil: break
        case .unknownSigner:
            found.note(
                "\(entry.record.signer) may not sign this \(entry.record.kind.rawValue) record", at: next)
        case .badSignature, .malformedRecord: found.note("the record's signature does not verify", at: next)
        }
    }

    /// Another region's pass is in this ledger only through what this region's own gates and issuer saw of it.
    private func belongsHere(_ entry: Entry) -> Bool {
        guard entry.region != context.region else { return true }
        return entry.passID != nil && entry.record.signer.region == context.region
            && context.roster.member(entry.region) != nil && !entry.record.kind.isIssuerKind
    }

    /// S32 to S37; a pass whose issuer speaks a second time is looked at as a whole later.
    private mutating func checkRules(of placed: IndexedEntry) {
        let record = placed.entry.record
        guard record.kind.isIssuerKind, let name = placed.entry.chain, name.region == context.region else {
            if record.namesPrice { found.note(ForbiddenRule.price.words, at: next) }
            return
        }
        guard !tails.hadIssuerEntry(name) else {
            histories.insert(name)
            return
        }
        var chain = IssuerChain(of: name, in: context)
        if let broken = chain.take(placed) { found.note(broken.words, at: next) }
    }

    /// Looks at the passes whose issuer spoke more than once.
    mutating func takeHistories(of reading: any LedgerReading) throws(LedgerError) {
        for name in histories {
            do throws(LedgerError) {
                let entries = try reading.entries(of: name).filter { size.covers($0.index) }
                checkHistory(of: name, entries)
            } catch {
                // The walk has told which entry it is.
                guard error.code == .damaged else { throw error }
            }
        }
    }

    private mutating func checkHistory(of name: PassName, _ entries: [IndexedEntry]) {
        var chain = IssuerChain(of: name, in: context)
        var isFirst = true
        for placed in entries where placed.entry.record.kind.isIssuerKind {
            let broken = chain.take(placed)
            // The walk has told of the first.
            if let broken, !isFirst { found.note(broken.words, at: placed.index) }
            isFirst = false
        }
    }

    /// Compares what the store keeps beside the bytes.
    mutating func takeFiling(of reading: any LedgerReading) throws(LedgerError) {
        for misfiling in try reading.misfiled() { found.note(misfiling.what, at: misfiling.index) }
    }
}
