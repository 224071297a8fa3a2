package import Admission
package import Passes
package import SQLiteStore

/// What a gate has of its own, wherever its region is: its name, its key, its journal.
package struct GateHand: Sendable {
    package let gate: Code
    package let region: RegionID
    package let key: SigningKey
    package let journal: GateJournal
    package let keyPath: String
    package let journalPath: String
    package var proofWindow: ProofWindow = .usual
    let days: ParkDays
    /// What the region is known to have of the journal.
    let delivered = DeliveredRecords()
    /// What the gates of the site recorded.
    let site: SiteKnowledge

    package init(
        gate: Code, region: RegionID, key: SigningKey, journal: GateJournal, keyPath: String,
        journalPath: String, site: SiteKnowledge = SiteKnowledge(), days: ParkDays = ParkDays()
    ) {
        self.gate = gate
        self.region = region
        self.key = key
        self.journal = journal
        self.keyPath = keyPath
        self.journalPath = journalPath
        self.site = site
        self.days = days
    }
}
