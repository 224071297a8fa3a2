import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore
import Synchronization

/// Opens a gate's key and journal, and opens them again when the journal at their place is another one.
///
/// - Guarantee: what was opened is never written to once its file has left its place: a journal that nobody can find again would keep
///   records that are lost.
final class HandHolder: Sendable {
    private let gate: Code
    private let region: RegionID
    private let keyPath: String
    private let journalPath: String
    private let window: ProofWindow
    private let site: SiteKnowledge
    private let held = Mutex<GateHand?>(nil)
    private let days = ParkDays()

    init(
        gate: Code, region: RegionID, key: String, journal: String, window: ProofWindow, site: SiteKnowledge
    ) {
        (self.gate, self.region, self.site) = (gate, region, site)
        (keyPath, journalPath, self.window) = (key, journal, window)
    }

    /// The gate's key and journal, opened.
    ///
    /// - Errors: ``JournalFault``; ``HomeError`` for the key.
    func hand() throws -> GateHand {
        try held.withLock { held in
            if let held, held.journal.isInPlace { return held }
            held = nil
            let journal = try JournalFault.telling { try GateJournal(opening: journalPath) }
            var hand = GateHand(
                gate: gate, region: region, key: try KeyFile(keyPath).read(), journal: journal,
                keyPath: keyPath, journalPath: journalPath, site: site, days: days)
            hand.proofWindow = window
            // What the region may not have yet is known before anything is judged.
            try JournalFault.telling { try Self.load(journal, into: site) }
            held = hand
            return hand
        }
    }

    /// The gate's key alone, which may be there when the journal is not.
    func key() throws -> SigningKey { try KeyFile(keyPath).read() }

    private static func load(_ journal: GateJournal, into site: SiteKnowledge) throws {
        var next: Int64 = 0
        while true {
            let records = try journal.records(from: next, count: 1_024)
            for record in records { site.note(record) }
            guard let last = records.last?.journal?.sequence else { return }
            next = last + 1
        }
    }
}
