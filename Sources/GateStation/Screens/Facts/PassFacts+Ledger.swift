import Admission
import PassLedger
import Passes
import Regions

extension PassFacts {
    /// Looks a pass up in the books of a gate's region.
    init(of claims: PassClaims, in view: LedgerView) throws {
        let isOwn = claims.region == view.context.region
        if isOwn { planName = view.context.plan(claims.plan)?.name ?? [:] }
        let history = try view.history(of: claims.name)
        perks = claims.perks.map { perk in
            // Another region's perks are counted in its own books: here only what the token says is known.
            PerkLeft(
                perk: perk,
                left: isOwn ? history.map { $0.state.usesLeft(of: perk.code) } ?? perk.uses : perk.uses)
        }
        let allowed = claims.entryPolicy.total * claims.persons
        if allowed > 0 { entriesLeft = max(0, allowed - (history?.state.entriesUsed ?? 0)) }
        inside = history?.state.inside ?? 0
        lastEntry = history?.lastEntry
        if isOwn { rightGates = view.context.entrances(to: claims.zones) }
    }
}

extension LedgerContext {
    /// The gates through which one enters any of some zones, ascending.
    ///
    /// - Guarantee: by the newest enrolment of each gate.
    func entrances(to zones: [Code]) -> [Code] {
        gates.gateIDs.compactMap { gates.newest($0) }.filter { $0.isEntrance(to: zones) }.map(\.id)
    }
}

extension EnrolmentCard {
    /// The gates through which one enters any of some zones, ascending, as the gate last heard.
    func entrances(to zones: [Code]) -> [Code] { gates.filter { $0.isEntrance(to: zones) }.map(\.id) }
}

extension GateEnrolment {
    fileprivate func isEntrance(to zones: [Code]) -> Bool {
        direction != .out && self.zones.contains { zones.contains($0) }
    }
}
