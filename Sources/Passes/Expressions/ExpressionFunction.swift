/// The functions of rules: a fixed table, all of them total.
///
/// - Source: `Docs/Formats/Expressions.md`, *Functions*.
public enum ExpressionFunction: String, CaseIterable, Hashable, Sendable {
    /// Whether the pass carries an attribute.
    case hasAttribute = "has_attribute"
    /// Whether the pass has a perk.
    case hasPerk = "has_perk"
    /// Uses left of a perk; missing without limit, or when the pass does not have it.
    case perkLeft = "perk_left"
    /// Whether the pass opens a zone.
    case opens
    /// Persons inside a zone.
    case inside
    /// Entries into a zone so far, in persons; missing where only the total is known.
    case entries
    /// Entries into a zone on this park day, in persons; missing where only the total is known.
    case entriesToday = "entries_today"
    /// Days from one date to another, negative when the second is the earlier.
    case daysBetween = "days_between"
    /// The date some days later.
    case addDays = "add_days"
    /// The date of the park day of a moment.
    case dateOf = "date_of"
    /// The time of day of a moment on the region's wall.
    case timeOf = "time_of"
    /// The weekday of a date.
    case weekdayOf = "weekday_of"
    /// The year of a date.
    case year
    /// The month of a date, 1 … 12.
    case month
    /// The day of a date, 1 … 31.
    case day
    /// Whole minutes from a moment to now, rounded down; negative when it is to come.
    case minutesSince = "minutes_since"
    /// Characters of a text, as Unicode scalars.
    case length
    /// Whether a text begins with another.
    case startsWith = "starts_with"
    /// Whether a text ends with another.
    case endsWith = "ends_with"
    /// Whether a text is part of another.
    case contains
    /// The smaller of two numbers.
    case min
    /// The larger of two numbers.
    case max
    /// Whether a value is there.
    case known
    /// A value, or another when it is missing.
    case orElse = "or_else"

    /// What it takes.
    var parameters: [Parameter] {
        switch self {
        case .hasAttribute: [.attribute]
        case .hasPerk, .perkLeft: [.code]
        case .opens, .inside, .entries, .entriesToday: [.zone]
        case .daysBetween: [.value(.date), .value(.date)]
        case .addDays: [.value(.date), .value(.number)]
        case .dateOf, .timeOf, .minutesSince: [.value(.moment)]
        case .weekdayOf, .year, .month, .day: [.value(.date)]
        case .length: [.value(.text)]
        case .startsWith, .endsWith, .contains: [.value(.text), .value(.text)]
        case .min, .max: [.value(.number), .value(.number)]
        case .known: [.anything]
        case .orElse: [.anything, .asBefore]
        }
    }

    /// What it gives; nil for the type of its first argument.
    var result: ExpressionType? {
        switch self {
        case .hasAttribute, .hasPerk, .opens, .startsWith, .endsWith, .contains, .known: .truth
        case .perkLeft, .inside, .entries, .entriesToday, .daysBetween, .year, .month, .day, .minutesSince,
            .length, .min, .max:
            .number
        case .addDays, .dateOf: .date
        case .timeOf: .time
        case .weekdayOf: .weekday
        case .orElse: nil
        }
    }

    /// What may stand in a place between the parentheses.
    enum Parameter: Hashable, Sendable {
        /// A value of a type.
        case value(ExpressionType)
        /// A value of any type that can be missing.
        case anything
        /// A value of the type of the argument before.
        case asBefore
        /// A code in quotes.
        case code
        /// A zone of the plan in quotes, or the name `zone`.
        case zone
        /// An attribute of the plan in quotes, not a personal one.
        case attribute
    }
}
