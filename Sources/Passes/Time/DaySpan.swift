/// Some dates in a row, first and last inclusive.
///
/// - Shape: as people write it, `2027-05-01..2027-05-03`, or one date, `2027-10-01`.
public struct DaySpan: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first date, `2027-05-01`.
    public let first: String
    /// The last date.
    public let last: String

    /// Reads dates as people write them.
    ///
    /// - Errors: nil for another form, a date that does not exist, or a last date before the first.
    public init?(_ text: String) {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = CivilDate(ends[0]),
            let last = CivilDate(ends[ends.count - 1]), first.daysSince1970 <= last.daysSince1970
        else { return nil }
        self.first = first.text
        self.last = last.text
    }

    /// Whether a date as people write it is one of them; dates of one form order as texts do.
    public func contains(_ date: String) -> Bool { first <= date && date <= last }

    /// `2027-05-01..2027-05-03`, or the one date.
    public var description: String { first == last ? first : "\(first)..\(last)" }

    /// Orders by the first date, then by the last.
    public static func < (left: DaySpan, right: DaySpan) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}
