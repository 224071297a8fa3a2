extension ParkCalendar {
    /// The park days of a member of the roster; nil for a time zone that this machine does not know.
    public init?(_ member: Member) {
        self.init(timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes)
    }
}
