import Foundation
import Passes
import TestSupport
import Testing

struct RosterFileTests {
    static let names = try? Fixtures.files(in: "rosters", ending: ".roster").map {
        $0.deletingPathExtension().lastPathComponent
    }

    @Test func `every fixture is read, verified and written again to the same bytes`() throws {
        let names = try #require(Self.names)
        #expect(names.count > 10)
        for name in names {
            let bytes = try Fixtures.roster(name)
            let file = try RosterFile(parsing: bytes)
            try file.verify()
            #expect(file.roster.value.encoded == file.payload, "\(name)")
        }
    }

    @Test func `the fixture of one member says what its text says`() throws {
        let roster = try RosterFile(parsing: Fixtures.roster("quzhou")).roster
        #expect(roster.version == 1 && roster.threshold == 1 && roster.rosterKeys.count == 1)
        #expect(roster.lateAfter == .seconds(259_200) && roster.rulesVersion == 1 && roster.quorum == 0)
        let member = try #require(roster.members.first)
        #expect(member.region.text == "quzhou" && member.timeZone == "Asia/Shanghai")
        #expect(
            member.dayStartMinutes == 0 && member.currency == "CNY" && member.origin == "localhost/quzhou")
        #expect(member.keys.map(\.use) == FoundingKeys.uses)
        #expect(member.keys.allSatisfy { $0.signFrom.rfc3339 == "2026-01-01T00:00:00.000Z" })
    }

    @Test func `the worked example of the format is the fixture of one member`() throws {
        #expect(try WorkedExample.bytes(in: "Roster.md") == Fixtures.roster("quzhou"))
    }

    @Test func `agreements are read`() throws {
        let roster = try RosterFile(parsing: Fixtures.roster("alliance")).roster
        #expect(roster.members.map(\.region.text) == ["huangshan", "quzhou", "test-lab"])
        let agreement = try #require(roster.agreements.first)
        #expect(agreement.issuer.text == "huangshan" && agreement.admitting.text == "quzhou")
        #expect(agreement.terms.map(\.rate) == [3_000, 2_500])
        #expect(agreement.terms.last?.perks.map(\.text) == ["coffee"])
    }

    @Test(arguments: ["quzhou", "alliance"])
    func `no truncation and no flipped bit verifies`(name: String) throws {
        let bytes = try Fixtures.roster(name)
        for count in 0..<bytes.count {
            #expect(throws: RosterError.self) { try RosterFile(parsing: Array(bytes.prefix(count))).verify() }
        }
        for index in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[index] ^= 1 << UInt8(bit)
                #expect(throws: RosterError.self, "byte \(index), bit \(bit)") {
                    try RosterFile(parsing: flipped).verify()
                }
            }
        }
        #expect(throws: RosterError.self) { try RosterFile(parsing: bytes + [0]) }
    }

    @Test func `random bytes are refused`() throws {
        var random = SeededGenerator(for: "random rosters", environment: ProcessInfo.processInfo.environment)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<200, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(throws: RosterError.self) { try RosterFile(parsing: [0x82] + bytes).verify() }
        }
    }

    @Test func `a file over one mebibyte is not looked at`() {
        let count = RosterFile.byteLimit + 1
        #expect(throws: RosterError.tooLarge(bytes: count, limit: RosterFile.byteLimit)) {
            try RosterFile(parsing: [UInt8](repeating: 0, count: count))
        }
    }
}
