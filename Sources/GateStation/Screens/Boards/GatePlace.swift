import PassLedger
import Passes
import Regions

/// Where a gate is and which way people pass it, as screens need to know.
struct GatePlace: Sendable {
    /// The region's name for people.
    var regionName: String
    /// The IANA time zone of the clock on the wall.
    var timeZone: String
    /// Which way people pass.
    var direction: GateEnrolment.Direction = .in
    /// Whether it is for tests and training only.
    var isForTests: Bool
    /// The park's days; nil for a time zone that this machine does not know.
    var calendar: ParkCalendar?

    /// Describes a gate of a home.
    init(_ home: RegionHome, direction: GateEnrolment.Direction = .in) {
        let member = home.member
        regionName = member.name
        timeZone = member.timeZone
        isForTests = member.region.isForTests
        calendar = ParkCalendar(timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes)
        self.direction = direction
    }

    /// The park day of a moment, by its date.
    func day(of moment: Moment) -> String { calendar?.name(ofDayOf: moment) ?? "" }
}
