import PassLedger
import Passes

/// What the rules look at: one pass, shown at one place and moment, with what is known of it.
struct Showing {
    let pass: TrustedPass
    let claims: PassClaims
    let trust: Trust
    let knowledge: PassKnowledge
    let clock: GateClock
    /// How far a presentation's time may lie from now.
    let window: ProofWindow
    let days: ParkDays
    /// Where; nil at a desk, where a pass is only looked at.
    let gate: AdmittingGate?
    let snapshot: SnapshotStanding?
    /// How many persons are in the zones, of all passes.
    let occupancy: ZoneOccupancy
    /// The plan, when the gate knows it in the version that was sold.
    let plan: Plan?
    /// By what right the pass is honoured here.
    let standing: Standing
    let kind: Passage.Kind
    /// The zone entered or left; nil when the pass opens none of the gate's.
    let zone: Code?
    /// Persons passing now.
    let persons: Int
    /// How many of them return free.
    let freeReturns: Int
    /// Uses of the counter's perk.
    let count: Int
    /// When it was shown, where that is not now.
    var shownAt: Moment?

    var now: Moment { clock.now }
    var row: SnapshotRow { knowledge.row }
    /// Persons that count as entries now.
    var countedPersons: Int { max(0, persons - freeReturns) }
    /// The issuing region's park day that now lies in; nil when this machine does not know its time zone.
    var today: Range<Moment>? { pass.member.flatMap { days.day(of: now, in: $0) } }
    /// Persons inside the zone.
    var inside: Int { zone.map(knowledge.inside) ?? 0 }
    /// The issuing region's calendar; nil when this machine does not know its time zone.
    var calendar: ParkCalendar? { pass.member.flatMap { days.calendar(of: $0) } }
    /// What the plan says of the zone.
    var zoneRules: Plan.ZoneRules? { zone.flatMap { plan?.zoneRules[$0] } }
    /// Entries into the zone, as far as they are known.
    var zoneEntries: ZoneEntries? {
        zone.flatMap { zone in
            gate.map { ZoneEntries(to: zone, of: $0.region, by: claims, under: plan, in: knowledge) }
        }
    }
    /// Whether somebody can be known to be inside the zone.
    var zoneHasExit: Bool { zone.map { gate?.exits.contains($0) ?? false } ?? false }
}

extension Showing {
    /// Settles what is being done, where and by how many, before any rule is asked.
    init(
        of pass: TrustedPass, under policy: AdmissionPolicy, knowing knowledge: PassKnowledge,
        at clock: GateClock, persons: Int?, count: Int
    ) {
        let claims = pass.claims
        precondition(knowledge.row.name == claims.name, "what is known is known of this very pass")
        let gate = policy.gate
        let standing = Standing(of: claims, at: gate, under: policy.trust.roster, now: clock.now)
        let way = Way(of: claims, at: gate, standing: standing, knowing: knowledge)
        let plan = claims.region == gate.region ? policy.plans[claims.plan] : nil
        let party = Party(
            of: pass, going: way, through: gate, under: plan, knowing: knowledge, asked: persons,
            now: clock.now, days: policy.days)
        self.init(
            pass: pass, claims: claims, trust: policy.trust, knowledge: knowledge, clock: clock,
            window: gate.proofWindow, days: policy.days, gate: gate, snapshot: policy.snapshot,
            occupancy: policy.occupancy, plan: plan, standing: standing,
            kind: way.kind, zone: way.zone, persons: party.persons, freeReturns: party.freeReturns,
            count: max(1, count))
        shownAt = policy.shownAt
    }

    /// A pass that is only looked at.
    init(of pass: TrustedPass, under trust: Trust, at now: Moment, window: ProofWindow) {
        let claims = pass.claims
        self.init(
            pass: pass, claims: claims, trust: trust, knowledge: PassKnowledge(fresh: claims.name),
            clock: GateClock(given: now), window: window, days: ParkDays(), gate: nil, snapshot: nil,
            occupancy: ZoneOccupancy(), plan: nil,
            standing: .own, kind: .checkIn, zone: nil, persons: 1, freeReturns: 0, count: 1)
    }

    /// What staff look at: the token's checks, and those the plan adds.
    var checks: [Check] {
        guard kind == .checkIn else { return [] }
        guard let added = plan?.checks, added != claims.checks else { return claims.checks }
        return Set(claims.checks + added).sorted()
    }

    /// What is recorded when no rule objects.
    var passage: Passage {
        let perk = kind == .redeem ? gate?.perk : nil
        return Passage(
            kind: kind, pass: claims.name, at: now, zone: zone, persons: persons, freeReturns: freeReturns,
            perk: perk, count: count, remaining: perk.flatMap(usesLeft).map { $0 - count },
            isClockOff: clock.marksRecords, isTest: claims.region.isForTests,
            attention: kind == .checkOut ? nil : plan?.attention,
            annulsUnused: plan?.annulsUnused ?? true)
    }

    /// Uses left of a perk of this pass; nil without limit.
    func usesLeft(of perk: Code) -> Int? {
        guard let uses = claims.perks.first(where: { $0.code == perk })?.uses else { return nil }
        return row.left[perk] ?? uses
    }
}
