import Foundation

/// A region's days: when a park day begins, in the region's own time zone.
///
/// - Guarantee: summer time is kept; a park day then has 23 or 25 hours. A `day_start` that a clock change skips begins at the
///   first moment after it.
/// - Source: CONTRACT, section 2, *Time*.
public struct ParkCalendar: Sendable {
    private let calendar: Calendar
    var timeZone: TimeZone { calendar.timeZone }
    private let dayStartMinutes: Int

    /// Takes an IANA time zone and the minutes after midnight at which a park day begins.
    ///
    /// - Units and bounds: `dayStartMinutes` 0 … 1439.
    /// - Errors: nil for a zone that is not in the database, or minutes out of bounds.
    public init?(timeZone: String, dayStartMinutes: Int) {
        guard (0..<1440).contains(dayStartMinutes), let zone = TimeZone(identifier: timeZone) else {
            return nil
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
        self.dayStartMinutes = dayStartMinutes
    }

    /// The park day that a moment lies in, from its begin up to the begin of the next.
    public func day(of moment: Moment) -> Range<Moment> {
        let midnight = calendar.startOfDay(for: moment.date)
        let begin = self.begin(onDateOf: midnight)
        return moment.date < begin ? day(endingAt: begin) : day(beginningAt: begin)
    }

    /// The end of the last of some park days, the first of which holds a moment.
    ///
    /// - Units and bounds: `count` ≥ 1.
    public func end(ofDays count: Int, from moment: Moment) -> Moment {
        let first = day(of: moment).lowerBound.date
        return Moment(date: begin(onDateOf: shifted(first, byDays: max(1, count))))
    }

    /// The park day of a date as people write it, `2026-05-01`.
    ///
    /// - Errors: nil for anything but a date of the Gregorian calendar in that form.
    public func day(named text: String) -> Range<Moment>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let dayNumber = Int(parts[2])
        else { return nil }
        let named = DateComponents(year: year, month: month, day: dayNumber)
        guard named.isValidDate(in: calendar), let date = calendar.date(from: named) else { return nil }
        return day(beginningAt: begin(onDateOf: date))
    }

    /// The date, `2026-05-01`, on which the park day of a moment begins.
    public func name(ofDayOf moment: Moment) -> String {
        let begin = day(of: moment).lowerBound.date
        let date = calendar.dateComponents([.year, .month, .day], from: begin)
        return padded(date.year, to: 4) + "-" + padded(date.month, to: 2) + "-" + padded(date.day, to: 2)
    }

    private func padded(_ number: Int?, to width: Int) -> String {
        let digits = String(number ?? 0)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private func day(beginningAt begin: Date) -> Range<Moment> {
        Moment(date: begin)..<Moment(date: self.begin(onDateOf: shifted(begin, byDays: 1)))
    }

    private func day(endingAt end: Date) -> Range<Moment> {
        Moment(date: begin(onDateOf: shifted(end, byDays: -1)))..<Moment(date: end)
    }

    private func shifted(_ date: Date, byDays days: Int) -> Date {
        let midnight = calendar.startOfDay(for: date)
        return calendar.date(byAdding: .day, value: days, to: midnight)
            ?? date.addingTimeInterval(Double(days) * 86_400)
    }

    /// When the park day begins on the calendar date of a moment.
    private func begin(onDateOf date: Date) -> Date {
        let midnight = calendar.startOfDay(for: date)
        guard dayStartMinutes > 0 else { return midnight }
        return calendar.date(
            bySettingHour: dayStartMinutes / 60, minute: dayStartMinutes % 60, second: 0, of: midnight,
            matchingPolicy: .nextTime) ?? midnight
    }
}
