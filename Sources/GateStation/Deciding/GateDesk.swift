package import Admission
package import PassLedger
package import Passes
package import Regions
package import SQLiteStore

/// Decides for one gate: by its region's books when they answer in time.
///
/// - Guarantee: waits for the region's lock at most as long as the settings allow, and for its own journal at most a second.
package final class GateDesk: Sendable {
    package let hand: GateHand
    package let link: any RegionLink
    package let trust: Trust
    private let askWithin: Duration

    package init(_ hand: GateHand, link: any RegionLink, trust: Trust, askWithin: Duration) {
        self.hand = hand
        self.link = link
        self.trust = trust
        self.askWithin = askWithin
    }

    /// Judges what a symbol says and, when the answer is yes, writes the record.
    ///
    /// - Guarantee: an admitted passage is durable in the gate's journal on return, and in the ledger unless the answer says
    ///   `queued`. A refusal writes and signs nothing.
    /// - Errors: ``JournalFault``, ``GateError``: the gate cannot answer.
    package func judge(_ text: [UInt8], persons: Int? = nil) async throws -> Judgement {
        let shown: ShownPass
        do { shown = try ShownPass(reading: text) } catch {
            return Judgement(verdict: .refused([Refusal(error)]))
        }
        switch trust.verify(shown) {
        case .refused(let refusal): return Judgement(verdict: .refused([refusal]), claims: shown.token.claims)
        case .trusted(let pass):
            return try await judge(AskedPass(pass, machine: .now(), persons: persons))
        }
    }

    /// Judges a verified pass.
    package func judge(_ asked: AskedPass) async throws -> Judgement {
        do {
            return try await hand.journal.holding(within: Self.journalPatience) { held in
                try await link.judge(asked, by: hand, holding: held, within: askWithin)
            }
        } catch let error as LedgerError {
            // Everything of the region's arrives as ``RegionAway``: this was the journal's own.
            throw JournalFault(error)
        }
    }

    private static let journalPatience = Duration.seconds(1)
}
