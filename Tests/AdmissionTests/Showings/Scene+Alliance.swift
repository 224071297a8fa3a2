import Passes

extension Scene {
    /// Quzhou, Huangshan with its day from four in the morning, and a region for tests; Quzhou admits Huangshan's day passes
    /// to the north zone and its two-day passes to the south, with coffee.
    static let alliance = Roster(
        version: 1, issued: Moment(seconds: 1_767_225_600), expires: Moment(seconds: 1_830_297_600),
        threshold: 1,
        rosterKeys: [Keys.roster.publicKey],
        members: [
            member(Names.huangshan, Keys.huangshan, dayStartMinutes: 240),
            member(Names.quzhou, Keys.quzhou, log: Keys.log), member(Names.lab, Keys.lab),
        ],
        agreements: [
            Agreement(
                issuer: Names.huangshan, admitting: Names.quzhou, from: Moment(seconds: 1_769_904_000),
                until: Moment(seconds: 1_801_440_000), currency: "CNY",
                terms: [
                    Agreement.Term(
                        plan: Names.day, zones: [Names.north], perks: [], rate: 3000, mostPerDay: 1),
                    Agreement.Term(
                        plan: Names.twoDay, zones: [Names.south], perks: [Names.coffee], rate: 2500,
                        mostPerDay: 2),
                ])
        ])

    /// A member whose keys sign from 2026 until 2028 and verify until 2030.
    private static func member(
        _ region: RegionID, _ issuer: SigningKey, log: SigningKey? = nil, dayStartMinutes: Int = 0
    ) -> Member {
        let uses: [(KeyUse, SigningKey)] = [(.issuer, issuer)] + (log.map { [(.log, $0)] } ?? [])
        return Member(
            region: region, name: region.text, timeZone: "Asia/Shanghai", dayStartMinutes: dayStartMinutes,
            currency: "CNY", origin: "localhost/\(region)",
            keys: uses.map { use, key in
                KeyRecord(
                    use: use, key: key.publicKey, signFrom: Moment(seconds: 1_767_225_600),
                    signUntil: Moment(seconds: 1_830_297_600), verifyUntil: Moment(seconds: 1_893_456_000))
            })
    }
}
