public import Passes
import Synchronization

/// The park days of regions, remembered: finding one is slow, and a gate asks for the same one all day.
///
/// - Guarantee: answers are those of ``ParkCalendar``; remembering changes nothing but the time they take.
public final class ParkDays: Sendable {
    private let known = Mutex<[Place: Region]>([:])

    /// Remembers nothing yet.
    public init() {}

    /// The park day of a region that a moment lies in.
    ///
    /// - Errors: nil when this machine does not know the region's time zone.
    public func day(of moment: Moment, in member: Member) -> Range<Moment>? {
        lookUp(member) { region in
            if !region.lastDay.contains(moment), let calendar = region.calendar {
                region.lastDay = calendar.day(of: moment)
            }
            return region.calendar == nil ? nil : region.lastDay
        }
    }

    /// The end of the last of some park days, the first of which holds a moment.
    ///
    /// - Errors: nil when this machine does not know the region's time zone.
    public func end(ofDays count: Int, from moment: Moment, in member: Member) -> Moment? {
        lookUp(member) { $0.calendar?.end(ofDays: count, from: moment) }
    }

    /// The calendar of a region.
    ///
    /// - Errors: nil when this machine does not know the region's time zone.
    public func calendar(of member: Member) -> ParkCalendar? { lookUp(member) { $0.calendar } }

    private func lookUp<Answer>(_ member: Member, _ answer: (inout Region) -> Answer) -> Answer {
        let place = Place(timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes)
        return known.withLock { answer(&$0[place, default: Region(at: place)]) }
    }

    private struct Place: Hashable {
        let timeZone: String
        let dayStartMinutes: Int
    }

    private struct Region {
        /// Nil when the time zone is unknown: remembered too, since finding that out is no faster.
        let calendar: ParkCalendar?
        var lastDay: Range<Moment>

        init(at place: Place) {
            calendar = ParkCalendar(timeZone: place.timeZone, dayStartMinutes: place.dayStartMinutes)
            let never = Moment(milliseconds: .min)
            lastDay = never..<never
        }
    }
}
