extension ParkCalendar {
    /// The day of the week of the date on which the park day of a moment begins.
    public func weekday(ofDayOf moment: Moment) -> Weekday {
        Weekday(daysSince1970: number(ofDayOf: moment))
    }

    /// From one time on the wall to another, within the park day that a moment lies in.
    ///
    /// A time before `day_start` is one of the night that the park day ends with; an end at or before the begin is the next
    /// morning's, beyond the park day.
    ///
    /// - Shape: `daysBefore` counts park days back from that of the moment.
    /// - Guarantee: a time that a clock change skips is the first moment after it; one that comes twice is its first time.
    public func span(
        from begin: DayTime, until end: DayTime, onDayOf moment: Moment, daysBefore: Int = 0
    ) -> Range<Moment> {
        span(from: begin, until: end, onDay: number(ofDayOf: moment) - Int64(daysBefore))
    }

    /// From one time on the wall to another, within the park day of a date as people write it.
    ///
    /// - Errors: nil for anything but a date of the Gregorian calendar, `2026-05-01`.
    public func span(from begin: DayTime, until end: DayTime, onDay date: String) -> Range<Moment>? {
        CivilDate(date).map { span(from: begin, until: end, onDay: $0.daysSince1970) }
    }

    private func span(from begin: DayTime, until end: DayTime, onDay number: Int64) -> Range<Moment> {
        let midnight = number * 86_400
        let start = secondsIntoDay(begin)
        let stop = secondsIntoDay(end)
        let from = first(wall: midnight + dayStartSeconds + start)
        let until = first(wall: midnight + dayStartSeconds + (stop > start ? stop : stop + 86_400))
        return from..<max(from, until)
    }

    /// Seconds of the wall clock from the day's start to a time of the day.
    private func secondsIntoDay(_ time: DayTime) -> Int64 {
        (Int64(time.minutes) * 60 - dayStartSeconds + 86_400) % 86_400
    }
}
