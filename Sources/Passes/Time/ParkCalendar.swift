import Foundation

/// A region's days: when a park day begins, in the region's own time zone.
///
/// - Guarantee: summer time is kept; a park day then has 23 or 25 hours. A `day_start` that a clock change skips is the first
///   moment after it; one that comes twice is its first time. Moments before year 1 and after year 9999 count as the nearest
///   within.
/// - Source: CONTRACT, section 2, *Time*.
public struct ParkCalendar: Sendable {
    private let zone: TimeZone
    let dayStartSeconds: Int64

    /// Takes an IANA time zone and the minutes after midnight at which a park day begins.
    ///
    /// - Units and bounds: `dayStartMinutes` 0 … 1439.
    /// - Errors: nil for a zone that is not in the database, or minutes out of bounds.
    public init?(timeZone: String, dayStartMinutes: Int) {
        // Foundation would also take abbreviations and `GMT+8`, which are no names of the database.
        guard (0..<1440).contains(dayStartMinutes), timeZone == "UTC" || timeZone.contains("/"),
            let zone = TimeZone(identifier: timeZone)
        else { return nil }
        self.zone = zone
        dayStartSeconds = Int64(dayStartMinutes) * 60
    }

    /// The park day that a moment lies in, from its begin up to the begin of the next.
    public func day(of moment: Moment) -> Range<Moment> { day(number: number(ofDayOf: moment)) }

    /// The end of the last of some park days, the first of which holds a moment.
    ///
    /// - Units and bounds: `count` 1 … 65,535; less counts as 1, more as 65,535.
    public func end(ofDays count: Int, from moment: Moment) -> Moment {
        begin(ofDay: number(ofDayOf: moment) + Int64(min(max(1, count), 65_535)))
    }

    /// The park day of a date as people write it, `2026-05-01`.
    ///
    /// - Errors: nil for anything but a date of the Gregorian calendar in that form.
    public func day(named text: String) -> Range<Moment>? {
        CivilDate(text).map { day(number: $0.daysSince1970) }
    }

    /// The date, `2026-05-01`, on which the park day of a moment begins.
    public func name(ofDayOf moment: Moment) -> String {
        CivilDate(daysSince1970: number(ofDayOf: moment)).text
    }

    private func day(number: Int64) -> Range<Moment> { begin(ofDay: number)..<begin(ofDay: number + 1) }

    /// Days from 1970-01-01 to the date on which the park day of a moment begins.
    func number(ofDayOf moment: Moment) -> Int64 {
        let seconds = min(max(moment.seconds, -62_135_596_800), 253_402_300_799)
        let clamped = Moment(seconds: seconds)
        var number = (seconds + offset(at: seconds) - dayStartSeconds).flooredQuotient(by: 86_400)
        // Around a clock change the wall clock alone may be a day off.
        while clamped < begin(ofDay: number) { number -= 1 }
        while clamped >= begin(ofDay: number + 1) { number += 1 }
        return number
    }

    private func begin(ofDay number: Int64) -> Moment { first(wall: number * 86_400 + dayStartSeconds) }

    /// The first moment at which the region's wall clock shows a time or later.
    ///
    /// - Units and bounds: `wall` in seconds since 1970 as though the wall were Greenwich's.
    func first(wall: Int64) -> Moment {
        let (before, after) = (offset(at: wall - 86_400), offset(at: wall + 86_400))
        let early = wall - before
        if before == after || offset(at: early) == before { return Moment(seconds: early) }
        let late = wall - after
        if offset(at: late) == after { return Moment(seconds: late) }
        return Moment(seconds: change(from: before, between: late, and: early))
    }

    /// The second of a clock change that skips a time: the first with another offset.
    private func change(from offset: Int64, between low: Int64, and high: Int64) -> Int64 {
        var (low, high) = (low, high)
        while low + 1 < high {
            let middle = low + (high - low) / 2
            if self.offset(at: middle) == offset { low = middle } else { high = middle }
        }
        return high
    }

    /// Seconds east of Greenwich at a moment.
    func offset(at seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }
}
