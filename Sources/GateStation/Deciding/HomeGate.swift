package import Admission
import PassLedger
package import Passes
package import Regions
package import SQLiteStore

/// A gate that works from its region's home: decides, signs, journals and appends under the ledger's write lock.
///
/// - Source: CONTRACT, section 5, last point.
package struct HomeGate: Sendable {
    package let home: RegionHome
    package let gate: Code
    let ledger: RegionLedger
    package let journal: GateJournal
    let key: SigningKey
    let trust: Trust
    private let keyPath: String
    private let journalPath: String
    let days = ParkDays()
    package var proofWindow = ProofWindow.usual

    /// Opens gate and home, and appends what a crash left journalled but not appended.
    ///
    /// - Errors: ``GateError``; those of home, key, journal and ledger.
    package init(opening home: RegionHome, gate: Code, key: String? = nil, journal: String? = nil)
        async throws
    {
        let files = home.gateFiles(gate)
        self.home = home
        self.gate = gate
        ledger = try await RegionLedger(writing: home)
        guard let enrolment = try await ledger.view({ $0.context.gates.newest(gate) }) else {
            throw GateError.notEnrolled(gate)
        }
        (keyPath, journalPath) = (key ?? files.key, journal ?? files.journal)
        self.key = try KeyFile(keyPath).read()
        self.journal = try GateJournal(opening: journalPath)
        // Anything signed by another key or in another journal would stand in the ledger for ever and count nowhere.
        guard self.key.publicKey == enrolment.key else {
            throw GateError.notItsOwn(gate: gate, file: keyPath)
        }
        guard self.journal.id == enrolment.journal else {
            throw GateError.notItsOwn(gate: gate, file: journalPath)
        }
        trust = Trust(roster: home.roster)
        try await appendJournalled()
    }

    /// Appends what the journal has and the ledger lacks, once each.
    ///
    /// The journal is read under the ledger's write lock: what another process has journalled and not yet appended cannot be
    /// seen here, since it holds that lock until it has.
    private func appendJournalled() async throws {
        let now = Moment.now()
        _ = try await ledger.append(at: now) { view in
            try requireWholeJournal(by: view.reading)
            let missing = try journal.missing(in: view.reading)
            for record in missing where view.context.refusal(of: record, recordedAt: now) != nil {
                throw GateError.notItsOwn(gate: gate, file: journalPath)
            }
            return Decision(records: missing, outcome: ())
        }
    }

    /// Refuses to sign on in a journal that is behind the ledger: one number would be given to two records.
    func requireWholeJournal(by reading: any LedgerReading) throws {
        guard try journal.numberBeyondEnd(in: reading) == nil else {
            throw GateError.journalRolledBack(gate: gate, file: journalPath)
        }
    }
}
