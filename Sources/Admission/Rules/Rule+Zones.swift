import PassLedger
import Passes

/// What a plan says of single zones and slots; each can only refuse more than the token.
///
/// - Source: `Docs/Rules.md`, *Zones with rules of their own*, *Capacity*.
extension Rule {
    /// Entries into this zone in total, per park day and per slot, and entries per slot in all zones; times persons.
    static let hasEntriesLeftHere = Rule(.entriesUsedUp) { showing in
        guard showing.countedPersons > 0, let plan = showing.plan, let entries = showing.zoneEntries else {
            return nil
        }
        let counted = showing.countedPersons
        if let (limit, allowed, made) = entries.broken(by: counted, at: showing.now, today: showing.today) {
            return Refusal(
                .entriesUsedUp,
                .entriesHere(showing.zone, allowed: allowed, made: made, per: limit, last: entries.last))
        }
        guard plan.entries.perSlot > 0, let (allowed, made) = entries.breaksSlot(by: counted) else {
            return nil
        }
        return Refusal(
            .entriesUsedUp,
            .entriesHere(nil, allowed: allowed, made: made, per: .slot, last: showing.knowledge.lastEntry))
    }

    /// Minutes between entries into this zone; as the token's, for one person only, and not within the grace.
    static let gapHasPassedHere = Rule(.tooSoon) { showing in
        guard let gap = showing.zoneRules?.gapMinutes, gap > 0, showing.claims.persons == 1,
            showing.countedPersons > 0, let entries = showing.zoneEntries, let last = entries.lastVisit,
            !entries.isSameVisit(showing.now)
        else { return nil }
        let open = last + .seconds(60 * gap)
        return showing.now < open ? Refusal(.tooSoon, .wait(minutes: (open - showing.now).wholeMinutes)) : nil
    }

    /// Within the plan's minutes no more persons enter a zone than the pass is for, though nobody checks out of it.
    ///
    /// `already_inside` holds only in zones with an exit (CONTRACT, section 4), so this is `too_soon`.
    static let isNotHandedBack = Rule(.tooSoon) { showing in
        guard let minutes = showing.zoneRules?.passbackMinutes, minutes > 0, let entries = showing.zoneEntries
        else { return nil }
        let since = entries.passback(showing.now)
        guard entries.entered(since: since) + showing.persons > showing.claims.persons else { return nil }
        let left = entries.oldest(since: since).map { ($0 - since).wholeMinutes } ?? minutes
        return Refusal(.tooSoon, .handedBack(minutes: max(1, left), last: entries.last))
    }

    /// The zone has room for these persons, by the plan's number and by the region's.
    static let zoneHasRoom = Rule(.capacityFull) { showing in
        guard let zone = showing.zone, let inside = showing.occupancy.persons[zone] else { return nil }
        let planned = showing.zoneRules.flatMap { $0.capacity > 0 ? $0.capacity : nil }
        guard let most = [planned, showing.occupancy.limits[zone]].compactMap(\.self).min(),
            inside + showing.persons > most
        else { return nil }
        return Refusal(.capacityFull, .full(zone, inside: inside, of: most))
    }
}

extension Duration {
    /// Whole minutes, a started one counted whole.
    fileprivate var wholeMinutes: Int { Int((min(wholeMilliseconds, 1 << 53) + 59_999) / 60_000) }
}
