import PassLedger
import Passes

/// A pass's entries into one zone, as a plan's own counts see them.
///
/// Entries within the zone's grace after one that counted are the same visit: at the inner gates of one building the same
/// persons are seen again, and never count as more than the pass is for.
///
/// - Source: `Docs/Rules.md`, *Zones with rules of their own*.
struct ZoneEntries {
    let persons: Int
    let rules: Plan.ZoneRules
    private let slot: Range<Moment>?
    private let perSlot: Int
    private var visits: [Visit] = []
    private let allInSlot: Int
    /// The row, where it speaks of this zone alone: a pass for one zone of which not all visits are known.
    private let row: SnapshotRow?
    private(set) var last: LastEntry?
    /// Every check-in and check-out of the zone, free returns too.
    private let recent: [KnownVisit]

    private struct Visit {
        let begin: Moment
        var persons: Int
    }

    init(
        to zone: Code, of region: RegionID, by claims: PassClaims, under plan: Plan?,
        in knowledge: PassKnowledge
    ) {
        persons = claims.persons
        rules = plan?.zoneRules[zone] ?? Plan.ZoneRules()
        slot = claims.slot
        perSlot = plan?.entries.perSlot ?? 0
        let entries = knowledge.visits.filter { $0.kind == .checkIn && $0.counted > 0 }
        allInSlot = entries.reduce(0) { $0 + (claims.slot?.contains($1.at) ?? false ? $1.counted : 0) }
        let isOnlyZone = claims.zones == [zone] && claims.region == region
        row = isOnlyZone && !knowledge.visitsAreComplete && rules.graceMinutes == 0 ? knowledge.row : nil
        recent = knowledge.visits.filter {
            $0.kind != .redeem && $0.zone == zone && $0.gate.region == region
        }
        for entry in entries where entry.zone == zone && entry.gate.region == region {
            last = LastEntry(entry)
            add(entry.counted, at: entry.at)
        }
        if last == nil, let moment = row?.lastEntry { last = LastEntry(at: moment, zone: zone) }
    }

    /// The beginning of the last visit.
    var lastVisit: Moment? {
        [visits.last?.begin, row?.lastEntry].compactMap(\.self).max()
    }

    /// Whether a showing now is still the last visit.
    func isSameVisit(_ now: Moment) -> Bool {
        guard rules.graceMinutes > 0, let begin = visits.last?.begin else { return false }
        return now < begin + .seconds(60 * rules.graceMinutes)
    }

    private mutating func add(_ count: Int, at moment: Moment) {
        if isSameVisit(moment), let last = visits.indices.last {
            visits[last].persons = min(persons, visits[last].persons + count)
        } else {
            visits.append(Visit(begin: moment, persons: count))
        }
    }

    /// Adds a showing and says whose limit it would break.
    func broken(by count: Int, at now: Moment, today: Range<Moment>?) -> (
        EntryLimit, allowed: Int, made: Int
    )? {
        var after = self
        after.add(count, at: now)
        for (limit, allowed) in limits {
            let made = made(limit, today: today)
            // What a row knows besides the visits counts on both sides.
            let added = after.counted(limit, today: today) - counted(limit, today: today)
            if added > 0, made + added > allowed { return (limit, allowed, made) }
        }
        return nil
    }

    /// The limits of the zone, times persons.
    private var limits: [(EntryLimit, Int)] {
        let limits: [(EntryLimit, Int)] = [
            (.total, rules.total), (.day, rules.perDay), (.slot, rules.perSlot),
        ]
        return limits.filter { $0.1 > 0 }.map { ($0.0, $0.1 * persons) }
    }

    private func made(_ limit: EntryLimit, today: Range<Moment>?) -> Int {
        let seen = counted(limit, today: today)
        guard let row else { return seen }
        switch limit {
        case .total: return max(seen, row.entries)
        case .day:
            return max(seen, row.parkDay != nil && row.parkDay == today?.lowerBound ? row.entriesThatDay : 0)
        case .slot: return seen
        }
    }

    private func counted(_ limit: EntryLimit, today: Range<Moment>?) -> Int {
        visits.reduce(0) { sum, visit in
            let isCounted =
                switch limit {
                case .total: true
                case .day: today?.contains(visit.begin) ?? false
                case .slot: slot?.contains(visit.begin) ?? false
                }
            return isCounted ? sum + visit.persons : sum
        }
    }

    /// Whether the plan's entries within the slot, in all zones, would be too many.
    func breaksSlot(by count: Int) -> (allowed: Int, made: Int)? {
        guard perSlot > 0, slot != nil, allInSlot + count > perSlot * persons else { return nil }
        return (perSlot * persons, allInSlot)
    }

    /// Persons who may still enter now; those who return free come on top.
    func room(_ now: Moment, today: Range<Moment>?, free: Int) -> Int {
        var room = perSlot > 0 && slot != nil ? perSlot * persons - allInSlot + free : persons
        if !isSameVisit(now) {
            for (limit, allowed) in limits { room = min(room, allowed - made(limit, today: today) + free) }
        }
        if rules.passbackMinutes > 0 { room = min(room, persons - entered(since: passback(now))) }
        return room
    }

    /// Persons who entered the zone after a moment and have not checked out of it.
    func entered(since moment: Moment) -> Int {
        recent.lazy.filter { $0.at > moment }.reduce(0) { sum, visit in
            visit.kind == .checkIn ? sum + visit.persons : max(0, sum - visit.counted)
        }
    }

    /// The first entry after a moment that is still in the way.
    func oldest(since moment: Moment) -> Moment? {
        recent.first { $0.kind == .checkIn && $0.at > moment }?.at
    }

    /// From when on entries are recent enough for a pass to be handed back.
    func passback(_ now: Moment) -> Moment { now - .seconds(60 * rules.passbackMinutes) }
}
