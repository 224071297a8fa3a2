import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore

extension GateLane {
    /// Opens what a gate's settings name.
    ///
    /// - Errors: ``GateError``; those of home, key, journal and ledger.
    init(opening settings: GateSettings, link: HomeLink, feed: Feed) async throws {
        let home = try await link.reach(within: .seconds(60)).home
        let files = home.gateFiles(settings.gate)
        let (key, journal) = (settings.key ?? files.key, settings.journal ?? files.journal)
        let gate = try await HomeGate(opening: home, gate: settings.gate, key: key, journal: journal)
        var hand = GateHand(
            gate: settings.gate, region: settings.region, key: gate.key, journal: gate.journal, keyPath: key,
            journalPath: journal)
        hand.proofWindow = settings.proofWindow
        let desk = GateDesk(hand, link: link, trust: gate.trust, askWithin: settings.askWithin)
        self.init(settings, desk: desk, timeZone: home.member.timeZone, feed: feed)
    }
}
