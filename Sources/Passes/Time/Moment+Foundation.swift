import Foundation

extension Moment {
    /// Takes a Foundation date, rounded down to milliseconds; beyond Int64's reach the nearest moment there is.
    init(date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded(.down)
        self.init(milliseconds: Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max))
    }

    /// The moment as a Foundation date.
    var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// What the machine's clock says now.
    public static func now() -> Moment { Moment(date: Date()) }
}
