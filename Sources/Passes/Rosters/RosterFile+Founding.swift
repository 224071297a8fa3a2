import Foundation

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
    /// The same date and time some years later, UTC.
    fileprivate func later(byYears years: Int) -> Moment {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let later = calendar.date(byAdding: .year, value: years, to: date)
        return later.map { Moment(date: $0) } ?? self + .seconds(years * 365 * 86_400)
    }
}
