import Passes
import Testing

struct FoundingRosterTests {
    private func found(_ keys: FoundingKeys, name: String = "衢州") throws -> RosterFile {
        guard let region = RegionID("quzhou"), let currency = Currency("CNY") else {
            throw PlanSamples.Unfit()
        }
        return try RosterFile(
            founding: region, name: name, timeZone: "Asia/Shanghai", dayStartMinutes: 240, currency: currency,
            origin: "localhost/quzhou", keys: keys, at: PlanSamples.moment("2026-05-01T04:00:00.500Z"))
    }

    @Test func `a region begins as the only member of its roster`() throws {
        let keys = FoundingKeys.random()
        let file = try found(keys)
        try file.verify()
        let member = try #require(file.roster.members.first)
        #expect(file.roster.members.count == 1 && file.roster.version == 1 && file.roster.threshold == 1)
        #expect(
            member.keys.map(\.use) == [
                .issuer, .log, .witness, .keeper, .auditor, .snapshot, .promise, .request,
            ])
        for record in member.keys {
            #expect(record.key == keys.byUse[record.use]?.publicKey && record.cutOff == nil)
            #expect(record.signFrom.rfc3339 == "2026-05-01T03:55:00.000Z")
            #expect(record.signUntil.rfc3339 == "2028-05-01T04:00:00.000Z")
            #expect(record.verifyUntil.rfc3339 == "2030-05-01T04:00:00.000Z")
        }
        #expect(try RosterFile(parsing: file.bytes) == file)
    }

    @Test func `a name that no roster can carry is refused`() throws {
        #expect(throws: RosterError.value(path: "6[0].2")) { try found(.random(), name: "two\nlines") }
    }

    @Test func `keys must be there for every use, all different`() throws {
        let keys = FoundingKeys.random()
        var byUse = keys.byUse
        byUse[.log] = byUse[.issuer]
        #expect(FoundingKeys(byUse: byUse, roster: keys.roster) == nil)
        byUse[.log] = nil
        #expect(FoundingKeys(byUse: byUse, roster: keys.roster) == nil)
        byUse = keys.byUse
        #expect(FoundingKeys(byUse: byUse, roster: .random()) != nil)
        let issuer = try #require(byUse[.issuer])
        #expect(FoundingKeys(byUse: byUse, roster: issuer) == nil)
    }
}
