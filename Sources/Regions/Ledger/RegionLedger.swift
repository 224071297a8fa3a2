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
    private let store: any LedgerStore
    private let ledger: Ledger?

    /// Opens the ledger to read it.
    public init(opening home: RegionHome) async throws {
        self.home = home
        store = try SQLiteStore(opening: home.ledgerPath, readOnly: true)
        ledger = nil
    }

    /// Opens the ledger to write it, and finishes what a crash left.
    public init(writing home: RegionHome) async throws {
        self.home = home
        let store = try SQLiteStore(opening: home.ledgerPath)
        let ledger = Ledger(store: store, origin: home.member.origin, key: try home.key(for: .log))
        try await ledger.integrate()
        self.store = store
        self.ledger = ledger
    }

    /// Looks at the ledger as its newest checkpoint covers it.
    public func view<T: Sendable>(_ work: @Sendable (LedgerView) throws -> T) async throws -> T {
        let home = home
        return try await store.read { reading in
            let size = try reading.newestCheckpoint()?.size ?? .zero
            return try work(LedgerView(reading, of: home, size: size))
        }
    }

    /// Decides and appends under the ledger's write lock; the view in it is of all entries.
    public func write<T: Sendable>(at now: Moment, _ work: @Sendable (HomeTransaction) throws -> T) async throws -> T {
        guard let ledger else { throw LedgerError(.readOnly, home.ledgerPath) }
        let home = home
        return try await ledger.write { writing in
            let view = try LedgerView(writing, of: home, size: try writing.size())
            return try work(HomeTransaction(view: view, writing: writing, now: now))
        }
    }

    /// Appends records, all or none.
    public func append(_ records: [Record], at now: Moment) async throws -> [Appended] {
        try await write(at: now) { transaction in try records.map { try transaction.append($0) } }
    }

    /// What is on sale.
    public func plansOnSale() async throws -> [PlanOnSale] { try await view(\.context.plansOnSale) }

    /// A pass with its history; nil when this region has minted no such pass.
    public func history(of pass: PassID) async throws -> PassHistory? { try await view { try $0.history(of: pass) } }

    /// Reads a state of the ledger as it is stored.
    public func read<T: Sendable>(_ work: @Sendable (any LedgerReading) throws -> T) async throws -> T {
        try await store.read(work)
    }
}

/// The home's ledger under its write lock.
public struct HomeTransaction {
    /// All entries so far.
    public let view: LedgerView
    private let writing: any LedgerWriting
    private let now: Moment

    init(view: LedgerView, writing: any LedgerWriting, now: Moment) {
        self.view = view
        self.writing = writing
        self.now = now
    }

    /// Appends a record, once.
    @discardableResult
    public func append(_ record: Record) throws -> Appended { try writing.append(record, at: now) }
}
