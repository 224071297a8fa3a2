public import PassLedger
public import Passes
import SQLiteStore

/// A home's ledger, opened.
///
/// - Guarantee: every answer is about the entries that the newest checkpoint covers; writing returns once what it wrote is durable and
///   covered by a checkpoint.
public struct RegionLedger: Sendable {
    /// The home.
    public let home: RegionHome
    private let store: SQLiteStore
    private let ledger: Ledger?
    private let cache: ContextCache
    private let heads: HeadSigner?

    /// Opens the ledger to read it.
    public init(opening home: RegionHome) async throws {
        self.home = home
        store = try SQLiteStore(opening: home.ledgerPath)
        ledger = nil
        heads = nil
        cache = ContextCache(region: home.region, roster: home.roster)
    }

    /// Opens the ledger to write it, and finishes what a crash left.
    public init(writing home: RegionHome) async throws {
        self.home = home
        let store = try SQLiteStore(opening: home.ledgerPath)
        let logKey = try home.key(for: .log)
        guard let ledger = Ledger(store: store, origin: home.member.origin, logKey: logKey) else {
            throw HomeError.damaged(
                file: home.rosterPath, what: "\(home.member.origin) is no name of a ledger")
        }
        _ = try await ledger.integrate()
        self.store = store
        self.ledger = ledger
        heads = HeadSigner(ledger)
        cache = ContextCache(region: home.region, roster: home.roster)
    }

    /// Whether the ledger that was opened still lies in its home.
    public var isInPlace: Bool { store.isInPlace }

    /// Looks at the ledger as its newest checkpoint covers it.
    public func view<T: Sendable>(_ work: @Sendable (LedgerView) throws -> T) async throws -> T {
        let (home, cache) = (home, cache)
        return try await store.read { reading in
            let size = try reading.newestCheckpoint()?.size ?? .zero
            return try work(LedgerView(reading, of: home, size: size, by: cache))
        }
    }

    /// Decides under the ledger's write lock, by all entries there are, and appends what was decided.
    ///
    /// - Guarantee: on return the records are durable, in the order of the decision.
    public func append<Outcome: Sendable>(
        at now: Moment, _ decide: @Sendable (LedgerView) throws -> Decision<Outcome>
    ) async throws -> Written<Outcome> {
        guard let ledger else { throw LedgerError(.readOnly, home.ledgerPath) }
        let (home, cache) = (home, cache)
        return try await ledger.append(at: now) { reading in
            try decide(LedgerView(reading, of: home, size: try reading.size(), by: cache))
        }
    }

    /// Decides and appends as ``append(at:_:)`` does, and waits for no head.
    ///
    /// - Units and bounds: `limit` is how long to wait for the ledger's write lock; nil: a minute.
    /// - Guarantee: on return the records are durable; a head over them is asked for by ``signHead()``.
    /// - Errors: also ``LedgerError`` `locked` when the lock could not be had in time: nothing was decided then.
    public func record<Outcome: Sendable>(
        at now: Moment, within limit: Duration?,
        _ decide: @Sendable (LedgerView) throws -> Decision<Outcome>
    ) async throws -> (outcome: Outcome, entries: [Appended]) {
        guard let ledger else { throw LedgerError(.readOnly, home.ledgerPath) }
        let (home, cache) = (home, cache)
        return try await ledger.record(at: now, within: limit) { reading in
            try decide(LedgerView(reading, of: home, size: try reading.size(), by: cache))
        }
    }

    /// Signs a head over everything that is durable now, one for all who ask meanwhile.
    ///
    /// - Errors: ``LedgerError``: the entries stand, and the next call catches up.
    public func signHead() async throws { try await heads?.sign() }

    /// Looks at everything that is durable, whether or not a head covers it.
    public func viewAll<T: Sendable>(_ work: @Sendable (LedgerView) throws -> T) async throws -> T {
        let (home, cache) = (home, cache)
        return try await store.read { reading in
            try work(LedgerView(reading, of: home, size: try reading.size(), by: cache))
        }
    }

    /// Appends records, all or none.
    public func append(_ records: [Record], at now: Moment) async throws -> [Appended] {
        try await append(at: now) { _ in Decision(records: records, outcome: ()) }.entries
    }

    /// What is on sale.
    public func plansOnSale() async throws -> [PlanOnSale] { try await view(\.context.plansOnSale) }

    /// A pass with its history; nil when this region has minted no such pass.
    public func history(of pass: PassID) async throws -> PassHistory? {
        let name = PassName(region: home.region, id: pass)
        return try await view { try $0.history(of: name) }
    }

    /// Reads a state of the ledger as it is stored.
    public func read<T: Sendable>(_ work: @Sendable (any LedgerReading) throws -> T) async throws -> T {
        try await store.read(work)
    }
}
