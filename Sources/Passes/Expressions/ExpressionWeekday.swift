/// A day of the week.
///
/// - Shape: raw values 0 … 6 from Monday.
public enum ExpressionWeekday: Int, CaseIterable, Hashable, Sendable {
    /// Monday.
    case mon
    /// Tuesday.
    case tue
    /// Wednesday.
    case wed
    /// Thursday.
    case thu
    /// Friday.
    case fri
    /// Saturday.
    case sat
    /// Sunday.
    case sun

    /// The weekday of a date, by days since 1970-01-01, which was a Thursday.
    public init(ofDay day: Int64) {
        let rest = Int(day % 7)
        self = Self.allCases[(rest + 7 + 3) % 7]
    }

    /// `mon`.
    var word: String { "\(self)" }

    init?(word: String) {
        guard let day = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = day
    }
}
