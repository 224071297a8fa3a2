import PassLedger
import Passes

/// Where a gate is and which way people pass it, as screens need to know.
struct GatePlace: Sendable {
    /// The region's name for people.
    var regionName: String
    /// The IANA time zone of the clock on the wall.
    var timeZone: String
    /// Which way people pass.
    var direction: GateEnrolment.Direction = .in
    /// The perks that are granted here; empty at a gate.
    var counter: [Code] = []
    /// Whether it is for tests and training only.
    var isForTests = false
    /// Minutes after midnight at which the park day begins.
    var dayStartMinutes = 0

    /// Describes an entrance; the rest is set afterwards.
    init(regionName: String, timeZone: String) {
        self.regionName = regionName
        self.timeZone = timeZone
    }

    /// Describes a lane's gate as its region last enrolled it.
    init(of lane: GateLane) {
        let (settings, card) = (lane.settings, lane.desk.card)
        self.init(regionName: card?.member?.name ?? settings.region.text, timeZone: lane.timeZone)
        direction = card?.gate(settings.gate)?.direction ?? .in
        counter = settings.counter
        isForTests = settings.region.isForTests
        dayStartMinutes = card?.member?.dayStartMinutes ?? 0
    }

    /// The park day of a moment, by its date.
    func day(of moment: Moment) -> String {
        ParkCalendar(timeZone: timeZone, dayStartMinutes: dayStartMinutes)?.name(ofDayOf: moment) ?? ""
    }
}
