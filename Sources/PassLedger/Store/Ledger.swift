public import Passes

/// A region's ledger as its one writer sees it: records go in, signed heads come out.
///
/// A record is *assigned* a place inside ``append(at:_:)``'s transaction, *durable* when that commits, and *integrated* when a
/// signed head covers it. What a crash leaves between the three, ``integrate()`` finishes at the next start, by the same code.
///
/// - Source: LEDGER.md, *Order of durability*.
public struct Ledger: Sendable {
    /// Where it is kept.
    public let store: any LedgerStore
    /// The log's key as others know it; its name is the ledger's origin.
    public let verifier: VerifierKey
    private let logKey: SigningKey

    /// Opens a ledger for writing; nil for an origin that cannot be a key's name.
    public init?(store: any LedgerStore, origin: String, logKey: SigningKey) {
        guard let verifier = VerifierKey(name: origin, key: logKey.publicKey) else { return nil }
        self.store = store
        self.verifier = verifier
        self.logKey = logKey
    }

    /// Decides under the write lock and appends what was decided.
    ///
    /// - Shape: `decide` sees the ledger as it stands and gives back records to append and an outcome of its own; no records
    ///   append nothing. `now` is the ledger's clock.
    /// - Guarantee: nothing changes between what `decide` sees and what is appended. On return the records are durable. The
    ///   head may still be behind, which ``Written/head`` then says: the entries stand, and the next call catches up.
    /// - Errors: ``LedgerError``, or what `decide` throws: then nothing was appended.
    public func append<Outcome: Sendable>(
        at now: Moment, _ decide: @Sendable (any LedgerReading) throws -> Decision<Outcome>
    ) async throws -> Written<Outcome> {
        let (outcome, entries) = try await record(at: now, decide)
        // A crash here leaves durable entries above the newest head: `integrate()` signs over them at the next start.
        do {
            return Written(outcome: outcome, entries: entries, head: .success(try await integrate()))
        } catch let error as LedgerError {
            return Written(outcome: outcome, entries: entries, head: .failure(error))
        }
    }

    /// Decides under the write lock and appends what was decided, and leaves the head to whoever calls ``integrate()`` next.
    ///
    /// - Units and bounds: `limit` is for the lock alone; nil: the store's patience.
    /// - Guarantee: as ``append(at:_:)``, but for the head.
    /// - Errors: ``LedgerError``, `locked` when the lock could not be had in time; what `decide` throws: then nothing was appended.
    public func record<Outcome: Sendable>(
        at now: Moment, within limit: Duration? = nil,
        _ decide: @Sendable (any LedgerReading) throws -> Decision<Outcome>
    ) async throws -> (outcome: Outcome, entries: [Appended]) {
        try await store.write(within: limit) { writing in
            let decision = try decide(writing)
            // A crash from here to the commit leaves no entry; a gate's journal may then hold a record that the ledger
            // lacks, and appends it again at its next start.
            let entries = try decision.records.map { try writing.append($0, at: now) }
            return (decision.outcome, entries)
        }
    }

    /// Signs a head over everything that is durable, unless the newest head does.
    ///
    /// - Guarantee: the root was computed twice, from stored nodes and from the entries read back, and both agree; the head
    ///   was stored by compare-and-swap, so two writers never sign two histories.
    /// - Errors: ``LedgerError`` `damaged` when what was read back is not what was written: nothing is signed then.
    public func integrate() async throws -> StoredCheckpoint {
        while true {
            let survey = try await store.read { try LedgerSurvey(of: $0, verifier: verifier) }
            guard let head = survey.unsigned else { return try survey.newestHead() }
            let note: SignedNote
            do { note = try head.signed(by: logKey) } catch {
                throw LedgerError(.damaged, "the head cannot be written: \(error)")
            }
            let checkpoint = StoredCheckpoint(size: head.size, note: note.description)
            // A crash here leaves entries without a head, as before; the signature was shown to nobody.
            do {
                try await store.write { try $0.storeCheckpoint(checkpoint, replacing: survey.newest?.size) }
                return checkpoint
            } catch let error as LedgerError where error.code == .headMoved {
                // Another writer signed meanwhile, over these entries or more: look again.
                continue
            }
        }
    }
}

/// What was decided under the write lock.
public struct Decision<Outcome: Sendable>: Sendable {
    /// What to append, in this order.
    public var records: [Record]
    /// What to tell the caller.
    public var outcome: Outcome

    /// Puts records and outcome together.
    public init(records: [Record], outcome: Outcome) {
        self.records = records
        self.outcome = outcome
    }
}

/// What became of a decision.
public struct Written<Outcome: Sendable>: Sendable {
    /// What `decide` said.
    public let outcome: Outcome
    /// The entries of its records, in order, durable.
    public let entries: [Appended]
    /// The head that covers them, or why there is none yet.
    public let head: Result<StoredCheckpoint, LedgerError>
}
