import Foundation

extension Moment {
    /// Takes a Foundation date, rounded down to milliseconds.
    init(date: Date) { self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded(.down))) }

    /// The moment as a Foundation date.
    var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
