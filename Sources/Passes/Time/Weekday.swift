/// A day of the week.
public enum Weekday: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Monday.
    case monday = "mon"
    /// Tuesday.
    case tuesday = "tue"
    /// Wednesday.
    case wednesday = "wed"
    /// Thursday.
    case thursday = "thu"
    /// Friday.
    case friday = "fri"
    /// Saturday.
    case saturday = "sat"
    /// Sunday.
    case sunday = "sun"

    /// The weekday some days after 1970-01-01, a Thursday.
    init(daysSince1970 days: Int64) {
        let place = Int(days + 3 - (days + 3).flooredQuotient(by: 7) * 7)
        self = Self.allCases[place]
    }

    /// Orders from Monday.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
