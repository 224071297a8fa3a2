import Passes
import Testing

struct RosterRulesTests {
    /// A key from a seed of one repeated byte; NOT SECRET.
    static func key(_ byte: UInt8) throws -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: byte, count: 32)) else {
            throw PlanSamples.Unfit()
        }
        return key
    }

    static func member(_ region: String, keys: ClosedRange<UInt8>) throws -> Member {
        guard let id = RegionID(region) else { throw PlanSamples.Unfit() }
        let records = try zip(FoundingKeys.uses, keys).map { use, byte in
            KeyRecord(
                use: use, key: try key(byte).publicKey, signFrom: Moment(seconds: 1_767_225_600),
                signUntil: Moment(seconds: 1_830_297_600), verifyUntil: Moment(seconds: 1_893_456_000))
        }
        return Member(
            region: id, name: region, timeZone: "Asia/Shanghai", dayStartMinutes: 0, currency: "CNY",
            origin: "localhost/\(region)", keys: records)
    }

    /// A roster of two members and three keys, of which two must sign.
    static func roster(version: Int = 1) throws -> Roster {
        Roster(
            version: version, issued: Moment(seconds: 1_767_225_600), expires: Moment(seconds: 1_893_456_000),
            threshold: 2, rosterKeys: try (1...3).map { try key($0).publicKey },
            members: [try member("huangshan", keys: 10...17), try member("quzhou", keys: 20...27)])
    }

    private func broken(_ change: (inout Roster) throws -> Void) throws -> RosterError? {
        var roster = try Self.roster()
        try change(&roster)
        do {
            try RosterFile(signing: roster, by: [Self.key(1), Self.key(2)]).verify()
            return nil
        } catch let error as RosterError {
            return error
        }
    }

    @Test func `two of three signatures make a version`() throws {
        #expect(try broken { _ in } == nil)
        let file = try RosterFile(signing: Self.roster(), by: [Self.key(3)])
        #expect(throws: RosterError.tooFewSignatures(found: 1, needed: 2)) { try file.verify() }
        try file.signed(by: Self.key(1)).verify()
        #expect(throws: RosterError.tooFewSignatures(found: 1, needed: 2)) {
            try file.signed(by: Self.key(3)).verify()
        }
    }

    @Test func `signatures stand ascending, whoever signs first`() throws {
        let one = try RosterFile(signing: Self.roster(), by: [Self.key(1), Self.key(2), Self.key(3)])
        let other = try RosterFile(signing: Self.roster(), by: [Self.key(3), Self.key(2), Self.key(1)])
        #expect(one.bytes == other.bytes)
        #expect(one.signatures.map(\.keyID) == one.signatures.map(\.keyID).sorted())
    }

    @Test func `a signature twice is no roster file`() throws {
        let key = try Self.key(1)
        #expect(throws: RosterError.self) { try RosterFile(signing: Self.roster(), by: [key, key]) }
    }

    @Test func `a stranger's signature is refused`() throws {
        let file = try RosterFile(signing: Self.roster(), by: [Self.key(1), Self.key(2), Self.key(9)])
        #expect(throws: RosterError.unknownSigner(try Self.key(9).id)) { try file.verify() }
    }

    @Test(arguments: [(1, false), (2, true), (3, true), (4, false), (0, false)])
    func `k of n is a majority`(k: Int, isFine: Bool) throws {
        let error = try broken { roster in roster.threshold = k }
        if k == 3 {
            #expect(error == .tooFewSignatures(found: 2, needed: 3))
        } else {
            #expect((error == nil) == isFine)
        }
    }

    @Test func `a key has one role`() throws {
        let issuer = try Self.key(10)
        #expect(
            try broken { $0.members[0].keys[1] = renewed($0.members[0].keys[1], issuer) }
                == .keyTwice(issuer.id))
        #expect(
            try broken { $0.members[1].keys[0] = renewed($0.members[1].keys[0], issuer) }
                == .keyTwice(issuer.id))
        #expect(try broken { $0.rosterKeys[2] = issuer.publicKey } == .keyTwice(issuer.id))
        #expect(try broken { $0.rosterKeys[2] = $0.rosterKeys[0] } == .keyTwice(try Self.key(1).id))
    }

    private func renewed(_ record: KeyRecord, _ key: SigningKey) -> KeyRecord {
        KeyRecord(
            use: record.use, key: key.publicKey, signFrom: record.signFrom, signUntil: record.signUntil,
            verifyUntil: record.verifyUntil)
    }

    @Test func `a region stands once`() throws {
        let quzhou = try #require(RegionID("quzhou"))
        #expect(try broken { $0.members[0].region = quzhou } == .memberTwice(quzhou))
    }

    @Test func `every field has its bounds`() throws {
        #expect(try broken { $0.version = 0 } == .value(path: "1"))
        #expect(try broken { $0.issued = Moment(seconds: -1) } == .value(path: "2"))
        #expect(try broken { $0.expires = Moment(seconds: 1 << 40) } == .value(path: "3"))
        #expect(try broken { $0.lateAfter = .seconds(-1) } == .value(path: "8.1"))
        #expect(try broken { $0.rulesVersion = 0 } == .value(path: "8.2"))
        #expect(try broken { $0.quorum = -1 } == .value(path: "8.3"))
        #expect(try broken { $0.members[0].name = "" } == .value(path: "6[0].2"))
        #expect(try broken { $0.members[0].timeZone = "Mars/Base" } == .value(path: "6[0].3"))
        #expect(try broken { $0.members[0].dayStartMinutes = 1_440 } == .value(path: "6[0].4"))
        #expect(try broken { $0.members[0].currency = "yuan" } == .value(path: "6[0].5"))
        #expect(try broken { $0.members[0].origin = "two words" } == .value(path: "6[0].6"))
        #expect(try broken { $0.members[0].keys[0].use = .gate } == .value(path: "6[0].7[0].0"))
        #expect(try broken { $0.members[0].keys[0].cutOff = -2 } == .value(path: "6[0].7[0].5"))
    }

    @Test func `the next version is signed by the one before`() throws {
        let before = try RosterFile(signing: Self.roster(), by: [Self.key(1), Self.key(2)])
        var next = try Self.roster(version: 2)
        next.rosterKeys = try [4, 5, 6].map { try Self.key($0).publicKey }
        let own = [try Self.key(4), try Self.key(5)]
        let alone = try RosterFile(signing: next, by: own)
        try alone.verify()
        #expect(throws: RosterError.tooFewFromBefore(found: 0, needed: 2)) { try alone.verify(after: before) }
        let both = try RosterFile(signing: next, by: own + [Self.key(1), Self.key(3)])
        try both.verify(after: before)
        try both.verify()
        next.version = 3
        let skipped = try RosterFile(signing: next, by: own + [Self.key(1), Self.key(3)])
        #expect(throws: RosterError.notTheNextVersion(found: 3, expected: 2)) {
            try skipped.verify(after: before)
        }
    }

    @Test func `members come and go one at a time`() throws {
        let before = try RosterFile(signing: Self.roster(), by: [Self.key(1), Self.key(2)])
        let keys = [try Self.key(1), try Self.key(2)]
        var next = try Self.roster(version: 2)
        next.members.append(try Self.member("kaihua", keys: 30...37))
        try RosterFile(signing: next, by: keys).verify(after: before)
        next.members.removeFirst()
        let swapped = try RosterFile(signing: next, by: keys)
        #expect(throws: RosterError.tooManyChanges(2)) { try swapped.verify(after: before) }
    }
}
