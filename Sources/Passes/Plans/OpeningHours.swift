/// When something is open, by the clock on the wall.
///
/// - Shape: in plan files `{open: 08:00, close: 18:00}`; a close at or before the open is the next morning's.
/// - Source: `Docs/Rules.md`, *Hours*.
public struct OpeningHours: Hashable, Sendable {
    /// From this time on.
    public var open: DayTime
    /// Up to this time.
    public var close: DayTime

    /// Names the hours.
    public init(open: DayTime, close: DayTime) {
        self.open = open
        self.close = close
    }

    /// When it is open around a moment: on the moment's park day, or through the night from the day before.
    public func span(around moment: Moment, in calendar: ParkCalendar) -> Range<Moment> {
        let night = calendar.span(from: open, until: close, onDayOf: moment, daysBefore: 1)
        guard !night.contains(moment) else { return night }
        return calendar.span(from: open, until: close, onDayOf: moment)
    }
}
