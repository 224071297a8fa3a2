public import PassLedger
import Passes

/// What every ledger store keeps, whatever it is made of; one suite for all of them.
public enum LedgerStoreRule: String, CaseIterable, Sendable {
    case `the first entry has index 0, number 0 and nothing before it`
    case `every pass has a chain of its own`
    case `entries without a pass share one chain`
    case `one number in two regions is two passes`
    case `a record is recorded once`
    case `recorded times never decrease`
    case `what throws leaves nothing behind`
    case `a transaction sees what it wrote`
    case `a reader sees no half transaction`
    case `two writers lose nothing`
    case `a head replaces only the head that its writer saw`
    case `a head never names entries that are not there`
    case `nodes lead to the root of the leaves`
    case `a journal is found by its numbers`
    case `a forked journal shows where`
    case `reading beyond the end gives nothing`
    case `what was written is there when the store is opened again`
    case `nothing is misfiled`

    /// Checks the rule on an empty ledger.
    ///
    /// - Errors: ``BrokenRule`` with what was found instead.
    public func check(_ subject: LedgerStoreSubject) async throws {
        guard let region = SampleRegion() else { throw BrokenRule("no sample region") }
        let check = LedgerStoreCheck(store: subject.store, again: subject.openAgain, region: region)
        switch self {
        case .`the first entry has index 0, number 0 and nothing before it`: try await check.firstEntry()
        case .`every pass has a chain of its own`: try await check.chains()
        case .`entries without a pass share one chain`: try await check.regionChain()
        case .`one number in two regions is two passes`: try await check.samePassNumber()
        case .`a record is recorded once`: try await check.idempotence()
        case .`recorded times never decrease`: try await check.monotony()
        case .`what throws leaves nothing behind`: try await check.rollback()
        case .`a transaction sees what it wrote`: try await check.ownWrites()
        case .`a reader sees no half transaction`: try await check.isolation()
        case .`two writers lose nothing`: try await check.twoWriters()
        case .`a head replaces only the head that its writer saw`: try await check.compareAndSwap()
        case .`a head never names entries that are not there`: try await check.headBeyondEnd()
        case .`nodes lead to the root of the leaves`: try await check.nodes()
        case .`a journal is found by its numbers`: try await check.journal()
        case .`a forked journal shows where`: try await check.fork()
        case .`reading beyond the end gives nothing`: try await check.beyondTheEnd()
        case .`what was written is there when the store is opened again`: try await check.reopening()
        case .`nothing is misfiled`: try await check.misfilings()
        }
    }
}

/// A store to be checked: empty, and a way to open the same ledger once more.
public struct LedgerStoreSubject: Sendable {
    /// The empty store.
    public let store: any LedgerStore
    /// Opens the same ledger again, beside the first.
    public let openAgain: @Sendable () throws -> any LedgerStore

    /// Describes a store to be checked.
    public init(_ store: any LedgerStore, openAgain: @escaping @Sendable () throws -> any LedgerStore) {
        self.store = store
        self.openAgain = openAgain
    }
}

/// A rule that a store does not keep.
public struct BrokenRule: Error, CustomStringConvertible {
    /// What was found.
    public let description: String

    /// Says what was found.
    public init(_ description: String) { self.description = description }
}
