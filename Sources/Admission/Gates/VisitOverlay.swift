import PassLedger
import Passes

/// Adds visits to what a row says, one by one in the order of their times.
///
/// A row says how many persons are inside, not in which zone: they are *somewhere* until a check-out says where they were.
///
/// - Source: `Docs/Formats/State.md`, S13 to S18.
struct VisitOverlay {
    private var known: PassKnowledge
    private let claims: PassClaims
    private let gate: AdmittingGate
    private let dayOf: (Moment) -> Moment?
    private var inside: [Code: Int]
    private var somewhere: Int
    private var free: [Return: Int] = [:]
    /// Persons who left on the row's park day, from a zone that the row does not name.
    private var freeSomewhere: Int
    private let freeDay: Moment?

    private struct Return: Hashable {
        let zone: Code
        let day: Moment
    }

    init(
        on known: PassKnowledge, of claims: PassClaims, at gate: AdmittingGate,
        dayOf: @escaping (Moment) -> Moment?
    ) {
        self.known = known
        self.claims = claims
        self.gate = gate
        self.dayOf = dayOf
        inside = known.insideByZone ?? [:]
        somewhere = known.insideByZone == nil ? known.row.inside : 0
        freeDay = known.row.parkDay
        let isCounted = claims.entryPolicy.allowsReentry && known.freeReturnsByZone == nil
        freeSomewhere = isCounted ? max(0, known.row.entriesThatDay - known.row.inside) : 0
        for (zone, persons) in known.freeReturnsByZone ?? [:] {
            if let day = freeDay { free[Return(zone: zone, day: day)] = persons }
        }
    }

    mutating func note(_ presented: Moment?, for use: String) {
        guard let presented else { return }
        known.laterPresentations[use] = max(known.laterPresentations[use] ?? presented, presented)
    }

    mutating func count(_ visit: KnownVisit, aloneSince: Moment?) {
        var visit = visit
        switch visit.kind {
        case .checkIn: visit.counted = enter(visit)
        case .checkOut: visit.counted = leave(visit)
        case .redeem: use(visit, isAlone: aloneSince.map { $0 <= visit.at } ?? false)
        }
        known.visits.append(visit)
    }

    private mutating func enter(_ visit: KnownVisit) -> Int {
        let day = dayOf(visit.at)
        let returning = returningFree(visit, day: day)
        if let zone = zone(of: visit) {
            let before = inside[zone] ?? 0
            let most = max(before, claims.persons - (hasExit(zone) ? somewhere : 0))
            inside[zone] = min(before + visit.persons, most)
            if hasExit(zone) { known.row.inside += (inside[zone] ?? 0) - before }
        }
        known.row.firstUse = min(known.row.firstUse ?? visit.at, visit.at)
        let counted = visit.persons - returning
        guard counted > 0 else { return 0 }
        known.row.entries += counted
        if let day, day == known.row.parkDay {
            known.row.entriesThatDay += counted
        } else if let day, day > known.row.parkDay ?? Moment(milliseconds: .min) {
            (known.row.parkDay, known.row.entriesThatDay) = (day, counted)
        }
        if visit.at >= known.row.lastEntry ?? visit.at {
            known.row.lastEntry = visit.at
            known.lastEntry = LastEntry(visit)
        }
        return counted
    }

    private mutating func leave(_ visit: KnownVisit) -> Int {
        guard let zone = zone(of: visit) else { return 0 }
        let here = min(visit.persons, inside[zone] ?? 0)
        let elsewhere = hasExit(zone) ? min(visit.persons - here, somewhere) : 0
        inside[zone, default: 0] -= here
        somewhere -= elsewhere
        let left = here + elsewhere
        if hasExit(zone) { known.row.inside = max(0, known.row.inside - left) }
        if let day = dayOf(visit.at) { free[Return(zone: zone, day: day), default: 0] += left }
        return left
    }

    private mutating func returningFree(_ visit: KnownVisit, day: Moment?) -> Int {
        guard claims.entryPolicy.allowsReentry, let day, let zone = zone(of: visit) else { return 0 }
        let key = Return(zone: zone, day: day)
        let here = min(visit.persons, free[key] ?? 0)
        free[key, default: 0] -= here
        let elsewhere =
            day == freeDay && hasExit(zone) ? min(visit.persons - here, freeSomewhere) : 0
        freeSomewhere -= elsewhere
        return here + elsewhere
    }

    private mutating func use(_ visit: KnownVisit, isAlone: Bool) {
        guard let code = visit.perk else { return }
        if isAlone { known.grantedAlone[code, default: 0] += visit.count }
        guard let uses = claims.perks.first(where: { $0.code == code })?.uses else { return }
        known.row.left[code] = max(0, (known.row.left[code] ?? uses) - visit.count)
    }

    /// Zone codes of two regions are never compared.
    private func zone(of visit: KnownVisit) -> Code? {
        visit.gate.region == gate.region ? visit.zone : nil
    }

    private func hasExit(_ zone: Code) -> Bool { gate.exits.contains(zone) }
}

extension VisitOverlay {
    /// Undoes what the row counts of a visit, as far as a row can tell: never more than the visit can have added.
    mutating func takeBack(_ visit: KnownVisit) {
        known.visits.removeAll { $0.record != nil && $0.record == visit.record }
        switch visit.kind {
        case .checkOut: return
        case .redeem: giveBack(visit)
        case .checkIn:
            if let zone = zone(of: visit) { takeOut(visit.persons, from: zone) }
            // Only a first entry is certain to have counted where a return may be free.
            let isEntry = !claims.entryPolicy.allowsReentry || known.row.firstUse == visit.at
            guard isEntry else { return }
            known.row.entries = max(0, known.row.entries - visit.persons)
            if let day = dayOf(visit.at), day == known.row.parkDay {
                known.row.entriesThatDay = max(0, known.row.entriesThatDay - visit.persons)
            }
            guard known.row.entries == 0 else { return }
            (known.row.firstUse, known.row.lastEntry, known.lastEntry) = (nil, nil, nil)
        }
    }

    private mutating func takeOut(_ persons: Int, from zone: Code) {
        let here = min(persons, inside[zone] ?? 0)
        inside[zone, default: 0] -= here
        guard hasExit(zone) else { return }
        let elsewhere = min(persons - here, somewhere)
        somewhere -= elsewhere
        known.row.inside = max(0, known.row.inside - here - elsewhere)
    }

    private mutating func giveBack(_ visit: KnownVisit) {
        guard let code = visit.perk, let left = known.row.left[code],
            let uses = claims.perks.first(where: { $0.code == code })?.uses
        else { return }
        known.row.left[code] = min(uses, left + visit.count)
    }

    /// What is known in the end, with persons inside and free returns for the gate's zones.
    func knowledge(at now: Moment) -> PassKnowledge {
        var known = known
        known.visits.sort()
        let today = dayOf(now)
        var insideByZone = known.insideByZone ?? [:]
        var freeReturns: [Code: Int] = [:]
        for zone in Set(gate.zones).union(inside.keys) {
            insideByZone[zone] = min(claims.persons, (inside[zone] ?? 0) + (hasExit(zone) ? somewhere : 0))
            guard claims.entryPolicy.allowsReentry, let today else { continue }
            let elsewhere = today == freeDay && hasExit(zone) ? freeSomewhere : 0
            freeReturns[zone] = (free[Return(zone: zone, day: today)] ?? 0) + elsewhere
        }
        known.insideByZone = insideByZone
        known.freeReturnsByZone = freeReturns
        return known
    }
}
