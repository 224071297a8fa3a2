import Passes
import Regions

/// Looks passes up in a region's home, beside the gate's own work and never in its way.
///
/// - Guarantee: while the home is out of reach, what the gate itself keeps of its region is told: where a pass may enter.
actor HomeLookup: PassLookup {
    private let lane: GateLane
    private let counters: Set<Code>
    private var ledger: RegionLedger?

    /// Looks into the home of a lane's gate; it is opened when first asked.
    ///
    /// - Shape: `counters` are gates of the station through which nobody enters, whatever the ledger enrolled.
    init(_ lane: GateLane, counters: Set<Code> = []) {
        self.lane = lane
        self.counters = counters
    }

    func facts(of claims: PassClaims) async -> PassFacts? {
        var facts = await looked(up: claims)
        facts?.rightGates.removeAll { counters.contains($0) }
        return facts
    }

    private func looked(up claims: PassClaims) async -> PassFacts? {
        do {
            let ledger = try await opened()
            // All entries, also those that no checkpoint covers yet: the visitor has just walked in.
            return try await ledger.viewAll { try PassFacts(of: claims, in: $0) }
        } catch {
            // Out of reach, moved or damaged: the next showing tries from the beginning. The gate itself tells staff.
            ledger = nil
            guard let card = lane.desk.card, card.region == claims.region else { return nil }
            var facts = PassFacts(planName: lane.desk.plan(claims.plan)?.name ?? [:])
            facts.rightGates = card.entrances(to: claims.zones)
            return facts
        }
    }

    private func opened() async throws -> RegionLedger {
        if let ledger { return ledger }
        let settings = lane.settings
        let home = try RegionHome(opening: settings.home, expecting: settings.region)
        let opened = try await RegionLedger(opening: home)
        ledger = opened
        return opened
    }
}
