import Foundation

extension ParkCalendar {
    /// A time as the clock on the region's wall shows it: `2026-05-01 10:00:00`.
    public func wallClock(_ moment: Moment) -> String {
        var style = Date.ISO8601FormatStyle(timeZone: zone)
        style = style.year().month().day().dateSeparator(.dash).dateTimeSeparator(.space).time(includingFractionalSeconds: false)
            .timeSeparator(.colon)
        return moment.date.formatted(style)
    }
}
