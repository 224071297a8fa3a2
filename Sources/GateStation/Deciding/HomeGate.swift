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
    package let ledger: RegionLedger
    package let journal: GateJournal
    package let key: SigningKey
    package let trust: Trust
    private let keyPath: String
    private let journalPath: String
    let days: ParkDays
    package var proofWindow = ProofWindow.usual
    /// How long staff's orders wait for journal and ledger; nil: a minute.
    package var patience: Duration?
    /// Who is inside, over all passes.
    var inside = InsideCount()
    /// What the gates of the site recorded and the ledger may not have yet.
    package var site: SiteKnowledge?

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
        (keyPath, journalPath) = (key ?? files.key, journal ?? files.journal)
        guard let enrolment = try await ledger.viewAll({ $0.context.gates.newest(gate) }) else {
            throw GateError.notEnrolled(gate)
        }
        self.key = try KeyFile(keyPath).read()
        self.journal = try GateJournal(opening: journalPath)
        days = ParkDays()
        trust = Trust(roster: home.roster)
        try requireOwn(enrolment)
        try await appendJournalled()
    }

    /// Takes a home and a gate that are open.
    ///
    /// - Errors: ``GateError``; those of the ledger.
    init(_ home: RegionHome, ledger: RegionLedger, hand: GateHand) async throws {
        self.home = home
        self.ledger = ledger
        (gate, journal, key) = (hand.gate, hand.journal, hand.key)
        (keyPath, journalPath) = (hand.keyPath, hand.journalPath)
        days = hand.days
        proofWindow = hand.proofWindow
        site = hand.site
        patience = .seconds(2)
        trust = Trust(roster: home.roster)
        guard let enrolment = try await ledger.viewAll({ $0.context.gates.newest(hand.gate) }) else {
            throw GateError.notEnrolled(gate)
        }
        try requireOwn(enrolment)
    }

    /// Anything signed by another key or in another journal would stand in the ledger for ever and count nowhere.
    private func requireOwn(_ enrolment: GateEnrolment) throws {
        guard key.publicKey == enrolment.key else { throw GateError.notItsOwn(gate: gate, file: keyPath) }
        guard journal.id == enrolment.journal else {
            throw GateError.notItsOwn(gate: gate, file: journalPath)
        }
    }

    /// Appends what the journal has and the ledger lacks, once each.
    ///
    /// The journal is held before the ledger is, as whenever this gate decides: what another process has journalled and not yet
    /// appended cannot be seen here, since it holds the journal until it has.
    private func appendJournalled() async throws {
        let now = Moment.now()
        try await journal.holding { held in
            let appended = try await ledger.record(at: now, within: nil) { view in
                try requireWholeJournal(held, by: view.reading)
                let missing = try journal.missing(in: view.reading)
                for record in missing where view.context.refusal(of: record, recordedAt: now) != nil {
                    throw GateError.notItsOwn(gate: gate, file: journalPath)
                }
                return Decision(records: missing, outcome: ())
            }
            if !appended.entries.isEmpty { try? await ledger.signHead() }
        }
    }

    /// Refuses to sign on in a journal that is behind the ledger, or that somebody else signs in too: one number would be given to
    /// two records.
    func requireWholeJournal(_ held: HeldJournal, by reading: any LedgerReading) throws {
        let next = held.position
        let from = max(0, next.sequence - 1)
        let others = try reading.entries(ofJournal: journal.id, sequence: from...Int64.max)
            .map(\.entry.record)
        let isForked = others.contains { record in
            record.journal?.sequence == next.sequence - 1 && record.hash != next.previous
        }
        guard !isForked else { throw GateError.journalForked(gate: gate, file: journalPath) }
        guard !others.contains(where: { ($0.journal?.sequence ?? -1) >= next.sequence }) else {
            throw GateError.journalRolledBack(gate: gate, file: journalPath)
        }
    }
}
