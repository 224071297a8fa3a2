/// What a value in a rule's expression can be.
///
/// - Source: `Docs/Formats/Expressions.md`, *Types*.
public enum ExpressionType: String, CaseIterable, Hashable, Sendable {
    /// True or false; never missing.
    case truth
    /// A whole number of 64 bits.
    case number
    /// Text in NFC.
    case text
    /// A date of the Gregorian calendar.
    case date
    /// A time of day, to the minute.
    case time
    /// One of seven.
    case weekday
    /// A span of time, to the millisecond.
    case duration
    /// A point in time, to the millisecond.
    case moment

    /// Whether `<` makes sense.
    var isOrdered: Bool {
        switch self {
        case .number, .date, .time, .duration, .moment: true
        case .truth, .text, .weekday: false
        }
    }

    /// The type of an attribute's values.
    init(_ type: Plan.AttributeRule.ValueType) {
        switch type {
        case .text: self = .text
        case .integer: self = .number
        case .bool: self = .truth
        }
    }
}
