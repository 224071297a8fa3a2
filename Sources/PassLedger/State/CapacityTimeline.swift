import Passes

/// How many persons a region announced that its zones hold, day by day.
///
/// - Source: `Docs/Formats/State.md`, S36.
public struct CapacityTimeline: Sendable {
    private var announcements: [Announcement] = []

    /// Nothing announced.
    public init() {}

    /// One `capacity` entry.
    struct Announcement: Sendable {
        let index: EntryIndex
        let zone: Code
        /// From the begin of the first park day to the end of the last.
        let days: Range<Moment>
        let persons: Int64
    }

    /// Whether no capacity was ever announced.
    public var isEmpty: Bool { announcements.isEmpty }

    /// Takes the next `capacity` entry; one that names a day the calendar does not have names none.
    mutating func take(
        zone: Code, firstDay: String, lastDay: String, persons: Int64, at index: EntryIndex,
        calendar: ParkCalendar
    ) {
        guard let first = calendar.day(named: firstDay), let last = calendar.day(named: lastDay),
            first.lowerBound < last.upperBound
        else { return }
        announcements.append(
            Announcement(
                index: index, zone: zone, days: first.lowerBound..<last.upperBound, persons: persons))
    }

    /// The persons that a zone holds on the park day beginning at a moment, as announced last below an entry.
    func persons(in zone: Code, onDayBeginning begin: Moment, below index: EntryIndex) -> Int64? {
        announcements.last { $0.index < index && $0.zone == zone && $0.days.contains(begin) }?.persons
    }

    /// The announced park days of a zone, below an entry, that some time touches.
    func days(
        in zone: Code, touching span: Range<Moment>, below index: EntryIndex, calendar: ParkCalendar
    ) -> [Range<Moment>] {
        var days: [Moment: Range<Moment>] = [:]
        for announced in announcements where announced.index < index && announced.zone == zone {
            let common = span.clamped(to: announced.days)
            guard !common.isEmpty else { continue }
            var day = calendar.day(of: common.lowerBound)
            while day.lowerBound < common.upperBound {
                days[day.lowerBound] = day
                let next = calendar.day(of: day.upperBound)
                // A zone that skips a date has a day without length: it must not hold up the count.
                guard next.lowerBound > day.lowerBound else { break }
                day = next
            }
        }
        return days.values.sorted { $0.lowerBound < $1.lowerBound }
    }
}
