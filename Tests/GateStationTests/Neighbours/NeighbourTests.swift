import PassLedger
import Passes
import TestSupport
import Testing

@testable import GateStation

@Suite struct AnnouncementTests {
    @Test
    func `a record is told at once, twice soon after, then every five seconds for a quarter of an hour`()
        throws
    {
        var announcements = Announcements()
        let start = ContinuousClock.now
        announcements.add(try #require(NeighbourMessage(try checkIn(1))), at: start)
        var told: [Duration] = []
        for tick in 0..<20_000 {
            let now = start + .milliseconds(50 * tick)
            if !announcements.due(at: now).isEmpty { told.append(now - start) }
        }
        #expect(told.prefix(4) == [.zero, .milliseconds(100), .milliseconds(400), .milliseconds(5_400)])
        #expect(told.last.map { $0 < .seconds(900) } ?? false)
        #expect(announcements.nextDue == nil)
    }

    @Test func `what the region has is told no more`() throws {
        var announcements = Announcements()
        let message = try #require(NeighbourMessage(try checkIn(1)))
        announcements.add(message, at: .now)
        announcements.settle(message.record.hash)
        #expect(announcements.due(at: .now + .seconds(1)).isEmpty)
    }
}

@Suite struct NeighbourFilterTests {
    @Test func `each record is heard once`() throws {
        var filter = NeighbourFilter { _ in true }
        let bytes = try #require(NeighbourMessage(try checkIn(1))).bytes
        #expect(filter.record(in: bytes, at: moment, tick: .now) != nil)
        #expect(filter.record(in: bytes, at: moment, tick: .now) == nil)
        #expect(filter.dropped == 0)
    }

    @Test(arguments: [-49 * 3_600, 301])
    func `a record of another time is dropped`(seconds: Int) throws {
        var filter = NeighbourFilter { _ in true }
        let bytes = try #require(NeighbourMessage(try checkIn(1, at: moment + .seconds(seconds)))).bytes
        #expect(filter.record(in: bytes, at: moment, tick: .now) == nil)
        #expect(filter.dropped == 1)
    }

    @Test func `a stranger's record is dropped`() throws {
        var filter = NeighbourFilter { _ in false }
        let bytes = try #require(NeighbourMessage(try checkIn(1))).bytes
        #expect(filter.record(in: bytes, at: moment, tick: .now) == nil)
    }

    @Test func `no truncated or changed datagram is taken for a record by a filter that checks signatures`()
        throws
    {
        let key = try signer()
        var filter = NeighbourFilter { $0.isSigned(by: key.publicKey) }
        let bytes = try #require(NeighbourMessage(try checkIn(1))).bytes
        var tick = ContinuousClock.now
        for length in 0..<bytes.count {
            tick += .seconds(2)
            #expect(filter.record(in: Array(bytes.prefix(length)), at: moment, tick: tick) == nil)
        }
        for index in bytes.indices {
            tick += .seconds(2)
            var changed = bytes
            changed[index] ^= 1
            #expect(filter.record(in: changed, at: moment, tick: tick) == nil)
        }
    }

    @Test func `a flood costs no more than five hundred checks a second`() throws {
        var filter = NeighbourFilter { _ in true }
        let tick = ContinuousClock.now
        let heard = try (0..<600).compactMap { number in
            filter.record(
                in: try #require(NeighbourMessage(try checkIn(number))).bytes, at: moment, tick: tick)
        }
        #expect(heard.count == 500)
    }
}

@Suite(.serialized) struct NeighbourChannelTests {
    @Test(arguments: ["127.0.0.1", "::1"])
    func `what one gate records, the next one hears, over IPv4 and IPv6`(host: String) async throws {
        let (first, second) = (18_702, 18_703)
        var here = NeighbourSettings()
        here.port = first
        here.peers = [try #require(NeighbourAddress("[\(host)]:\(second)"))]
        var there = NeighbourSettings()
        there.port = second
        let teller = NeighbourChannel(here) { _ in true }
        let listener = NeighbourChannel(there) { _ in true }
        let work = [Task { try await teller.run() }, Task { try await listener.run() }]
        let record = try checkIn(1, at: .now())
        teller.announce(record)
        var heard = listener.records.makeAsyncIterator()
        #expect(await heard.next()?.hash == record.hash)
        for task in work { task.cancel() }
        for task in work { try await task.value }
    }

    @Test func `an interface that is not there is named`() async throws {
        var settings = NeighbourSettings()
        settings.port = 18_704
        settings.interfaces = ["nosuch0"]
        let channel = NeighbourChannel(settings) { _ in true }
        await #expect(throws: NeighbourError.noInterface("nosuch0")) { try await channel.run() }
    }
}

@Suite struct NeighbourAddressTests {
    @Test(
        arguments: [
            ("192.0.2.7", "192.0.2.7", nil), ("192.0.2.7:9000", "192.0.2.7", 9_000),
            ("2001:db8::7", "2001:db8::7", nil), ("[2001:db8::7]:9000", "2001:db8::7", 9_000),
        ] as [(String, String, Int?)])
    func `addresses are read with and without a port`(text: String, host: String, port: Int?) throws {
        let address = try #require(NeighbourAddress(text))
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test(arguments: ["", "gate-2", "192.0.2.7:0", "192.0.2.7:x", "[::1", "[::1]9000", "::1]:2", "1.2.3"])
    func `names and broken addresses are none`(text: String) {
        #expect(NeighbourAddress(text) == nil)
    }
}

private let moment = Moment(milliseconds: 1_800_000_000_000)

/// A check-in as a gate of a site signs it.
private func checkIn(_ sequence: Int, at: Moment = moment) throws -> Record {
    let region = try #require(RegionID("lakeside"))
    let gate = try #require(Code("north-1"))
    let draft = RecordDraft(
        kind: .checkIn, region: region, passID: PassID(Array(repeating: 1, count: 16)), at: at,
        signer: SignerName(region: region, gate: gate),
        journal: JournalPosition(
            journal: try #require(JournalID(Array(repeating: 2, count: 16))), sequence: Int64(sequence),
            previous: .zero),
        persons: 1, evidence: Evidence(tokenHash: Digest(of: [1])), marks: [],
        known: KnownLedger(snapshotVersion: 0, ledgerSize: .zero), content: .passage(zone: gate))
    return try Record(signing: draft, by: try signer())
}

private func signer() throws -> SigningKey {
    try #require(SigningKey(seed: Array(repeating: 7, count: 32)))
}
