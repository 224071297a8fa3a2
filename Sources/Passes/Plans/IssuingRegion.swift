/// What reading plans and minting passes need to know of the region that does it.
public struct IssuingRegion: Sendable {
    /// The region.
    public let id: RegionID
    /// Its money.
    public let currency: Currency
    /// Its days.
    public let calendar: ParkCalendar

    /// Gathers what is needed.
    public init(id: RegionID, currency: Currency, calendar: ParkCalendar) {
        self.id = id
        self.currency = currency
        self.calendar = calendar
    }

    /// Takes it from a member of a roster.
    ///
    /// - Errors: nil for a time zone that is not in this machine's database, or a currency that is no code; a member of a
    ///   parsed roster has neither.
    public init?(_ member: Member) {
        guard let currency = Currency(member.currency),
            let calendar = ParkCalendar(
                timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes)
        else { return nil }
        self.init(id: member.region, currency: currency, calendar: calendar)
    }
}
