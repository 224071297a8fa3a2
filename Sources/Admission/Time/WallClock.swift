package import Passes

/// Times as people read them off the wall of a region, to the minute.
package struct WallClock {
    private let calendar: ParkCalendar?

    /// Takes an IANA time zone; one that this machine does not know shows UTC.
    package init(timeZone: String) {
        calendar =
            ParkCalendar(timeZone: timeZone, dayStartMinutes: 0)
            ?? ParkCalendar(timeZone: "UTC", dayStartMinutes: 0)
    }

    /// `2026-05-01 10:00`.
    package func text(_ moment: Moment) -> String {
        guard let calendar else { return moment.rfc3339 }
        return String(calendar.wallClock(moment).prefix("2026-05-01 10:00".count))
    }

    /// `10:00`.
    package func time(_ moment: Moment) -> String { String(text(moment).suffix("10:00".count)) }

    /// `2026-05-01 10:00 quzhou/g1 north`.
    func text(_ entry: LastEntry) -> String {
        ([text(entry.at)] + [entry.gate?.description, entry.zone?.text].compactMap(\.self)).joined(
            separator: " ")
    }
}
