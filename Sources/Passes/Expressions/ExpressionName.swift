/// What a rule can ask of a showing by name.
///
/// - Source: `Docs/Formats/Expressions.md`, *Names*.
public enum ExpressionName: String, CaseIterable, Hashable, Sendable {
    /// Persons passing now.
    case persons
    /// Persons the pass is for.
    case passPersons = "pass_persons"
    /// The zone entered, or that of the counter; missing when the pass opens none of the gate's.
    case zone
    /// The gate's id.
    case gate
    /// Whether somebody enters.
    case entering
    /// Whether a perk is asked for at a counter.
    case redeeming
    /// The perk asked for; missing at an entrance.
    case perk
    /// Uses of the perk asked for, 1 at an entrance.
    case count
    /// The date of the park day.
    case date
    /// The time on the region's wall.
    case time
    /// The weekday of the park day.
    case weekday
    /// Now.
    case now
    /// The plan's code.
    case plan
    /// The plan's version.
    case planVersion = "plan_version"
    /// The issue number of the token.
    case issue
    /// When the token was issued.
    case soldAt = "sold_at"
    /// The first moment of validity.
    case validFrom = "valid_from"
    /// The first moment after validity.
    case validUntil = "valid_until"
    /// Whether the pass has a time slot.
    case slot
    /// The begin of the slot; missing without one.
    case slotBegin = "slot_begin"
    /// The end of the slot; missing without one.
    case slotEnd = "slot_end"
    /// Whether the pass is bound to a phone.
    case bound
    /// Whether the gate is cut off.
    case alone
    /// Entries so far, in persons.
    case entriesTotal = "entries_total"
    /// Entries on this park day, in persons.
    case entriesToday = "entries_today"
    /// The first entry; missing before it.
    case firstUse = "first_use"
    /// The last entry; missing before the first.
    case lastEntry = "last_entry"
    /// Whole minutes since the last entry; missing before the first.
    case minutesSinceLastEntry = "minutes_since_last_entry"
    /// Persons inside, over all zones with an exit.
    case inside

    /// What it is.
    var type: ExpressionType {
        switch self {
        case .persons, .passPersons, .count, .planVersion, .issue, .entriesTotal, .entriesToday,
            .minutesSinceLastEntry, .inside:
            .number
        case .zone, .gate, .perk, .plan: .text
        case .entering, .redeeming, .slot, .bound, .alone: .truth
        case .date: .date
        case .time: .time
        case .weekday: .weekday
        case .now, .soldAt, .validFrom, .validUntil, .slotBegin, .slotEnd, .firstUse, .lastEntry: .moment
        }
    }
}
