import Passes

/// What visits leave behind, in the order of their times.
///
/// - Source: `Docs/Formats/State.md`, S13 to S18 and S24 to S26.
struct VisitCounts: Hashable, Sendable {
    /// Entries in total, in persons.
    private(set) var entries = 0
    /// Entries by the begin of their park day.
    private(set) var entriesByDay: [Moment: Int] = [:]
    /// The first counted check-in; of a late one, when the gate saw it.
    private(set) var firstUse: Moment?
    /// The last check-in that counted as an entry.
    private(set) var lastEntry: Moment?
    /// Persons inside by zone.
    private(set) var inside: [Place: Int] = [:]
    /// Persons who may return free, by zone and the begin of the park day.
    private(set) var free: [FreeReturn: Int] = [:]
    /// Uses of perks.
    private(set) var perkUses: [Code: Int] = [:]
    /// Uses of perks by the share drawn on; nil for what is in no share.
    private(set) var shareUses: [ShareOfPerk: Int] = [:]

    /// A zone of a region.
    struct Place: Hashable, Sendable {
        let region: RegionID
        let zone: Code
    }

    /// Who left a zone on a park day.
    struct FreeReturn: Hashable, Sendable {
        let place: Place
        let day: Moment
    }

    /// A perk's part in a share.
    struct ShareOfPerk: Hashable, Sendable {
        let perk: Code
        let share: Share?
    }

    /// How many persons of a check-in return free.
    ///
    /// - Source: S16.
    func returning(_ persons: Int, to place: Place, day: Moment, by token: IssuedToken) -> Int {
        guard token.claims.entryPolicy.allowsReentry else { return 0 }
        return min(persons, free[FreeReturn(place: place, day: day)] ?? 0)
    }

    /// Counts a visit.
    ///
    /// - Returns: for a check-in the persons that count as entries, for a check-out those who left, else uses.
    @discardableResult
    mutating func count(_ visit: Visit, in calendar: ParkCalendar) -> Int {
        switch visit.act {
        case .checkIn(let zone):
            enter(visit, Place(region: visit.signer.region, zone: zone), in: calendar)
        case .checkOut(let zone):
            leave(visit, Place(region: visit.signer.region, zone: zone), in: calendar)
        case .redemption(let perk, let count): use(perk, count, by: visit)
        }
    }

    private mutating func enter(_ visit: Visit, _ place: Place, in calendar: ParkCalendar) -> Int {
        let day = calendar.day(of: visit.moment).lowerBound
        let returning = returning(visit.persons, to: place, day: day, by: visit.token)
        if returning > 0 { free[FreeReturn(place: place, day: day), default: 0] -= returning }
        // S13: never above the pass's persons.
        inside[place] = min((inside[place] ?? 0) + visit.persons, visit.token.claims.persons)
        // S26: a late first use is one of the day on which the gate saw it.
        if firstUse == nil { firstUse = visit.time.isLate ? visit.at : visit.moment }
        let counted = visit.persons - returning
        guard counted > 0 else { return 0 }
        entries += counted
        entriesByDay[day, default: 0] += counted
        lastEntry = visit.moment
        return counted
    }

    private mutating func leave(_ visit: Visit, _ place: Place, in calendar: ParkCalendar) -> Int {
        // S13: never below 0; S16: only who was inside can return.
        let left = min(visit.persons, inside[place] ?? 0)
        guard left > 0 else { return 0 }
        inside[place, default: 0] -= left
        let day = calendar.day(of: visit.moment).lowerBound
        free[FreeReturn(place: place, day: day), default: 0] += left
        return left
    }

    private mutating func use(_ perk: Code, _ count: Int, by visit: Visit) -> Int {
        perkUses[perk, default: 0] += count
        shareUses[ShareOfPerk(perk: perk, share: visit.share), default: 0] += count
        return count
    }
}
