extension RosterFile {
    /// Makes the roster of one member that `issuer init` writes: version 1, signed by its one roster key.
    ///
    /// - Units and bounds: keys sign from 300 s before now until 2 calendar years after it, and verify until 4 years after it;
    ///   the roster expires with them.
    /// - Throws: ``RosterError/value(path:)`` for a name, time zone, currency or origin that no roster can carry.
    /// - Source: CONTRACT, section 6.
    public init(
        founding region: RegionID, name: String, timeZone: String, dayStartMinutes: Int, currency: Currency,
        origin: String, keys: FoundingKeys, at now: Moment
    ) throws(RosterError) {
        let issued = Moment(seconds: now.seconds)
        let end = issued.later(byYears: 4)
        let records = FoundingKeys.uses.compactMap { use in
            keys.byUse[use].map { key in
                KeyRecord(
                    use: use, key: key.publicKey, signFrom: issued - .seconds(300),
                    signUntil: issued.later(byYears: 2), verifyUntil: end)
            }
        }
        let member = Member(
            region: region, name: ClaimsText.normalized(name), timeZone: timeZone,
            dayStartMinutes: dayStartMinutes, currency: currency.code, origin: origin, keys: records)
        let roster = Roster(
            version: 1, issued: issued, expires: end, threshold: 1,
            rosterKeys: [keys.roster.publicKey], members: [member])
        try self.init(signing: roster, by: [keys.roster])
    }
}

extension Moment {
    /// The same date and time some years later, UTC; 1 March for a 29 February that is not there.
    fileprivate func later(byYears years: Int64) -> Moment {
        let days = seconds.flooredQuotient(by: 86_400)
        let date = CivilDate(daysSince1970: days)
        let later =
            CivilDate(year: date.year + years, month: date.month, day: date.day)
            ?? CivilDate(year: date.year + years, month: 3, day: 1)
        let shift = later.map { $0.daysSince1970 - days } ?? years * 365
        return self + .seconds(shift * 86_400)
    }
}
