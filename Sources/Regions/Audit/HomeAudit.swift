public import PassLedger
import Passes
import SQLiteStore

/// What replaying a whole home came to: the ledger, and what stands beside it.
public struct HomeAudit: Sendable {
    /// How many entries the ledger has.
    public let entries: Int
    /// How many passes have entries.
    public let passes: Int
    /// What is wrong.
    public private(set) var faults: [AuditFault]

    /// Whether nothing is wrong.
    public var isClean: Bool { faults.isEmpty }

    /// Replays a home.
    ///
    /// - Errors: those of opening and reading; content that contradicts a hash, a signature or a rule is a fault.
    public init(of home: RegionHome, progress: @escaping @Sendable (AuditProgress) -> Void) async throws {
        guard let audit = Audit(region: home.region, roster: home.roster) else {
            throw HomeError.damaged(file: home.rosterPath, what: "it does not describe region \(home.region)")
        }
        let store = try SQLiteStore(opening: home.ledgerPath)
        let report = try await Self.replay(audit, store, progress)
        (entries, passes, faults) = (report.entries, report.passes, report.faults)
        if let fault = rosterFault(home) { faults.append(AuditFault(index: nil, what: fault)) }
        faults += try await Self.naming("checkpoints") { try await Self.missingHead(in: store) }
        // A register that cannot be opened is an error; what one says that was opened may be a fault.
        let register = try RegisterAudit(of: home, store: store)
        faults += try await Self.naming("register") { try await register.faults() }
        faults += try await Self.naming("journals") {
            try await JournalAudit(of: home, store: store).faults()
        }
    }

    /// Content that contradicts itself is a fault; what cannot be opened or read is an error.
    private static func naming(
        _ place: String, _ work: () async throws -> [AuditFault]
    ) async throws -> [AuditFault] {
        do { return try await work() } catch let error as LedgerError where error.isOfContent {
            return [AuditFault(index: nil, what: "\(place): \(error.detail)")]
        }
    }

    /// A home is made with a signed head of the empty ledger: no crash leaves a ledger without any.
    private static func missingHead(in store: SQLiteStore) async throws -> [AuditFault] {
        guard try await store.read({ try $0.newestCheckpoint() }) == nil else { return [] }
        return [AuditFault(index: nil, what: "there is no checkpoint, and every home is made with one")]
    }

    private func rosterFault(_ home: RegionHome) -> String? {
        do {
            try home.rosterFile.verify()
            return nil
        } catch { return "roster: \(error)" }
    }

    private static func replay(
        _ audit: Audit, _ store: SQLiteStore, _ progress: @escaping @Sendable (AuditProgress) -> Void
    ) async throws -> (entries: Int, passes: Int, faults: [AuditFault]) {
        do {
            let report = try await audit.replay(store, progress: progress)
            return (report.entries, report.passes, report.faults)
        } catch let error as LedgerError where error.isOfContent {
            let entries = try await store.read { try $0.size().count }
            return (entries, 0, [AuditFault(index: nil, what: error.detail)])
        }
    }

    /// What stands in a home and cannot be judged, and why.
    public static let unaudited: [(table: String, column: String, reason: String)] = [
        ("pass", "batch", "which file a pass was ordered with is known nowhere else"),
        ("pass", "batch_row", "which row a pass was ordered with is known nowhere else"),
        ("pass", "commitment_key", "judged where a personal value is left; forgetting both is allowed"),
        (
            "checkpoint", "size",
            "a head that is missing is what a crash before signing leaves; those there are judged"
        ),
        ("personal", "attribute", "a value that was deleted is a person forgotten, which is allowed"),
        ("replacement", "pass", "a token on its way is judged once the ledger has issued it"),
        ("replacement", "token", "a token on its way is judged once the ledger has issued it"),
        (
            "replacement", "commitment_key",
            "judged where a personal value is left; forgetting both is allowed"
        ),
        ("replacement_personal", "pass", "judged with the token on its way"),
        (
            "replacement_personal", "attribute",
            "a value that was deleted is a person forgotten, which is allowed"
        ),
        ("replacement_personal", "value", "judged once the ledger has issued the token"),
        ("alarm", "at", "when the fire alarm opened the gate concerns no pass"),
        ("alarm", "is_on", "when the fire alarm opened the gate concerns no pass"),
        ("attempt", "id", "an attempt is no record: it counts nothing until staff confirm it"),
        ("attempt", "at", "an attempt is no record: it counts nothing until staff confirm it"),
        ("attempt", "noted", "an attempt is no record: it counts nothing until staff confirm it"),
        ("attempt", "settled", "what staff declined stands here alone; what they confirmed is a record"),
        ("attempt", "outcome", "what staff declined stands here alone; what they confirmed is a record"),
        ("attempt", "bytes", "an attempt is no record: it counts nothing until staff confirm it"),
    ]
}
