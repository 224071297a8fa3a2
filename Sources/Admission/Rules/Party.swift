import PassLedger
import Passes

/// How many persons pass, and how many of them return free.
///
/// - Source: CONTRACT, section 5, *A pass for n persons*; LEDGER.md, *State*, *Inside*.
struct Party: Hashable, Sendable {
    let persons: Int
    let freeReturns: Int

    init(
        of pass: TrustedPass, going way: Way, through gate: AdmittingGate, under plan: Plan?,
        knowing knowledge: PassKnowledge, asked: Int?, now: Moment, days: ParkDays
    ) {
        // A number typed by hand; no pass is for more than 65,535, so sums of it never overflow.
        let asked = asked.map { max(1, min($0, 1_000_000)) }
        let most = pass.claims.persons
        let inside = way.zone.map(knowledge.inside) ?? 0
        switch way.kind {
        case .redeem:
            self.init(persons: 1, freeReturns: 0)
        case .checkOut:
            self.init(persons: min(most, asked ?? max(1, inside)), freeReturns: 0)
        case .checkIn:
            let policy = pass.claims.entryPolicy
            let needsToday =
                policy.allowsReentry || (most > 1 && (policy.perDay > 0 || plan?.zoneRules.isEmpty == false))
            let today = needsToday ? pass.member.flatMap { days.day(of: now, in: $0) } : nil
            let hasExit = way.zone.map(gate.exits.contains) ?? false
            let free = Self.freeReturns(policy, knowledge, to: way.zone, today: today, hasExit: hasExit)
            func all() -> Int {
                guard most > 1 else { return 1 }
                let notIn = Self.notYetIn(
                    pass.claims, knowledge, inside: hasExit ? inside : 0, free: free, today: today)
                let entries = way.zone.map {
                    ZoneEntries(to: $0, of: gate.region, by: pass.claims, under: plan, in: knowledge)
                }
                return entries.map { min(notIn, max(1, $0.room(now, today: today, free: free))) } ?? notIn
            }
            let persons = asked ?? all()
            self.init(persons: persons, freeReturns: min(free, persons))
        }
    }

    private init(persons: Int, freeReturns: Int) {
        self.persons = persons
        self.freeReturns = freeReturns
    }

    /// Persons who left today and may return.
    ///
    /// A row does not say who left; it says who entered today and who is still inside, and in a zone with an exit the others
    /// have left. Without an exit nobody can have left.
    private static func freeReturns(
        _ policy: EntryPolicy, _ knowledge: PassKnowledge, to zone: Code?, today: Range<Moment>?,
        hasExit: Bool
    ) -> Int {
        guard policy.allowsReentry else { return 0 }
        if let known = knowledge.freeReturnsByZone { return zone.flatMap { known[$0] } ?? 0 }
        guard hasExit, let today, knowledge.row.parkDay == today.lowerBound else { return 0 }
        return max(0, knowledge.row.entriesThatDay - knowledge.row.inside)
    }

    /// The members of a group that are not in yet: not more than may still enter, and at least one to be told so.
    private static func notYetIn(
        _ claims: PassClaims, _ knowledge: PassKnowledge, inside: Int, free: Int, today: Range<Moment>?
    ) -> Int {
        let row = knowledge.row
        let policy = claims.entryPolicy
        var most = claims.persons - inside
        if policy.total > 0 { most = min(most, policy.total * claims.persons - row.entries + free) }
        if policy.perDay > 0 {
            let entered = row.parkDay == today?.lowerBound ? row.entriesThatDay : 0
            most = min(most, policy.perDay * claims.persons - entered + free)
        }
        return max(1, most)
    }
}
