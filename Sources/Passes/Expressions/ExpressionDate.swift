/// A date of the Gregorian calendar in a rule.
///
/// - Units and bounds: years 0000 … 9999.
public struct ExpressionDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let day: Int64

    /// Takes days since 1970-01-01; nil beyond the years 0000 … 9999.
    public init?(day: Int64) {
        guard (-719_528...2_932_896).contains(day) else { return nil }
        self.day = day
    }

    /// Reads `2026-05-01`; nil for another form or a date that does not exist.
    public init?(_ text: String) {
        guard let date = CivilDate(text) else { return nil }
        self.init(day: date.daysSince1970)
    }

    /// `2026-05-01`.
    public var text: String { CivilDate(daysSince1970: day).text }
    /// The year, 0 … 9999.
    public var year: Int64 { CivilDate(daysSince1970: day).year }
    /// The month, 1 … 12.
    public var month: Int64 { CivilDate(daysSince1970: day).month }
    /// The day of the month, 1 … 31.
    public var dayOfMonth: Int64 { CivilDate(daysSince1970: day).day }

    /// The day of the week.
    public var weekday: Weekday { Weekday(daysSince1970: day) }

    /// Orders by time.
    public static func < (left: ExpressionDate, right: ExpressionDate) -> Bool { left.day < right.day }
}
