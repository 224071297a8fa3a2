extension ParkCalendar {
    /// A time as the clock on the region's wall shows it: `2026-05-01 10:00:00`.
    public func wallClock(_ moment: Moment) -> String {
        let local = Moment(seconds: moment.seconds) + .seconds(offset(at: moment.seconds))
        return
            "\(local.rfc3339.prefix { $0 != "T" }) \(local.rfc3339.drop { $0 != "T" }.dropFirst().prefix(8))"
    }
}
