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
        store = try SQLiteStore(opening: home.ledgerPath)
        ledger = nil
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
    }

    /// Looks at the ledger as its newest checkpoint covers it.
    public func view<T: Sendable>(_ work: @Sendable (LedgerView) throws -> T) async throws -> T {
        let home = home
        return try await store.read { reading in
            let size = try reading.newestCheckpoint()?.size ?? .zero
            return try work(LedgerView(reading, of: home, size: size))
        }
    }

    /// Decides under the ledger's write lock, by all entries there are, and appends what was decided.
    ///
    /// - Guarantee: on return the records are durable, in the order of the decision.
    public func append<Outcome: Sendable>(
        at now: Moment, _ decide: @Sendable (LedgerView) throws -> Decision<Outcome>
    ) async throws -> Written<Outcome> {
        guard let ledger else { throw LedgerError(.readOnly, home.ledgerPath) }
        let home = home
        return try await ledger.append(at: now) { reading in
            try decide(LedgerView(reading, of: home, size: try reading.size()))
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
