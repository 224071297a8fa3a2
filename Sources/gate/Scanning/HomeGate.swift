import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore

/// A gate that works from its region's home: decides, signs, journals and appends under the ledger's write lock.
///
/// - Source: CONTRACT, section 5, last point.
struct HomeGate: Sendable {
    let home: RegionHome
    let gate: Code
    let ledger: RegionLedger
    let journal: GateJournal
    let key: SigningKey
    let trust: Trust
    let days = ParkDays()
    var proofWindow = ProofWindow.usual

    /// Opens gate and home, and appends what a crash left journalled but not appended.
    ///
    /// - Errors: ``GateError/notEnrolled(_:)``; those of home, key, journal and ledger.
    init(opening home: RegionHome, gate: Code, key: String? = nil, journal: String? = nil) async throws {
        let files = home.gateFiles(gate)
        self.home = home
        self.gate = gate
        ledger = try await RegionLedger(writing: home)
        guard try await ledger.view({ $0.context.gates.newest(gate) }) != nil else {
            throw GateError.notEnrolled(gate)
        }
        self.key = try KeyFile(key ?? files.key).read()
        self.journal = try GateJournal(opening: journal ?? files.journal)
        trust = Trust(roster: home.roster)
        try await appendJournalled()
    }

    /// Appends what the journal has and the ledger lacks, once each.
    ///
    /// The journal is read under the ledger's write lock: what another process has journalled and not yet appended cannot be
    /// seen here, since it holds that lock until it has.
    private func appendJournalled() async throws {
        let journal = journal
        _ = try await ledger.append(at: .now()) { view in
            Decision(records: try journal.missing(in: view.reading), outcome: ())
        }
    }
}
