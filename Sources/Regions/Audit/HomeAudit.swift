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
        let report = try await audit.replay(store, progress: progress)
        entries = report.entries
        passes = report.passes
        faults = report.faults
        if let fault = rosterFault(home) { faults.append(AuditFault(index: nil, what: fault)) }
        faults += try await RegisterAudit(of: home, store: store).faults()
        faults += try await JournalAudit(of: home, store: store).faults()
    }

    private func rosterFault(_ home: RegionHome) -> String? {
        do {
            try home.rosterFile.verify()
            return nil
        } catch { return "roster: \(error)" }
    }

    /// What stands in a home and cannot be judged, and why.
    public static let unaudited: [(table: String, column: String, reason: String)] = [
        ("pass", "batch", "which file a pass was ordered with is known nowhere else"),
        ("pass", "batch_row", "which row a pass was ordered with is known nowhere else"),
        ("pass", "commitment_key", "judged only where a personal value is left; forgetting it is allowed"),
        ("personal", "attribute", "a value that was deleted is a person forgotten, which is allowed"),
        ("attempt", "id", "an attempt is no record: it counts nothing until staff confirm it"),
        ("attempt", "at", "an attempt is no record: it counts nothing until staff confirm it"),
        ("attempt", "bytes", "an attempt is no record: it counts nothing until staff confirm it"),
    ]
}
