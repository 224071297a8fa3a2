import Admission
import Foundation
import PassLedger
import Passes
import Regions
import SQLiteStore
import Testing

@testable import GateStation

/// A gate whose region goes out of reach, and comes back.
struct AloneTests {
    @Test func `a home that was moved away leaves the gate alone at the next showing, and back at the next`()
        async throws
    {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day"), park.mint("day")]
        try await park.writeSnapshot()
        let lane = try await park.lanes("north-1")[0]
        let first = try #require(await lane.show(passes[0]))
        #expect(first.writing == .recorded)
        try park.moveAway()
        let second = try #require(await lane.show(passes[1]))
        #expect(second.outcome == "admitted" && second.writing == .queued)
        #expect(lane.desk.aloneSince != nil)
        try park.moveBack()
        let third = try #require(await lane.show(passes[2]))
        #expect(third.writing == .recorded)
        #expect(lane.desk.aloneSince == nil)
        await lane.outbox.deliver()
        for pass in passes { #expect(try await park.kinds(pass) == [.mint, .checkIn]) }
    }

    @Test func `alone, a pass is let in once, and not again when the region is back before its record`()
        async throws
    {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        try await park.writeSnapshot()
        let lanes = try await park.lanes("north-1", "north-2")
        try park.moveAway()
        #expect(await lanes[0].show(pass)?.outcome == "admitted")
        #expect(await lanes[1].show(pass)?.reason == "entries_used_up", "this station's other lane knows")
        try park.moveBack()
        let other = try await park.lanes("north-2", sharing: lanes[0].desk.site)[0]
        #expect(
            await other.show(pass)?.reason == "entries_used_up", "the record is still in the journal alone")
        await lanes[0].outbox.deliver()
        await lanes[0].outbox.deliver()
        #expect(try await park.kinds(pass) == [.mint, .checkIn])
    }

    @Test func `a journal remembers over a restart while the region is away`() async throws {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        let other = try await park.mint("day")
        try await park.writeSnapshot()
        var lane: GateLane? = try await park.lanes("north-1")[0]
        try park.moveAway()
        #expect(await lane?.show(pass)?.writing == .queued)
        lane = nil
        let again = try await park.lanes("north-1")[0]
        #expect(await again.show(pass)?.reason == "entries_used_up")
        #expect(await again.show(other)?.writing == .queued, "the card beside the journal is enough to start")
        try park.moveBack()
        await again.outbox.deliver()
        #expect(try await park.kinds(pass) == [.mint, .checkIn])
        #expect(try await park.kinds(other) == [.mint, .checkIn])
    }

    @Test func `alone, the plan's offline rules hold`() async throws {
        let park = try await ParkForTests()
        let (strict, voided) = try await (park.mint("strict"), park.mint("day"))
        try await park.decide(.void, voided)
        try await park.writeSnapshot()
        let lane = try await park.lanes("north-1")[0]
        try park.moveAway()
        #expect(await lane.show(strict)?.reason == "offline_not_allowed")
        #expect(await lane.show(voided)?.reason == "voided")
    }

    @Test func `alone without a snapshot nobody is let in`() async throws {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        let lane = try await park.lanes("north-1")[0]
        try park.moveAway()
        #expect(await lane.show(pass)?.reason == "snapshot_too_old")
    }

    @Test func `a gate that was never at its region cannot start without it`() async throws {
        let park = try await ParkForTests()
        try await park.writeSnapshot()
        try park.moveAway()
        await #expect(throws: HomeError.self) { try await park.lanes("north-1") }
    }

    @Test func `a card that another key signed is no card`() async throws {
        let park = try await ParkForTests()
        _ = try await park.lanes("north-1")
        let own = try KeyFile(park.path("north-1", "key")).read().publicKey
        let other = try KeyFile(park.path("north-2", "key")).read().publicKey
        let file = CardFile(beside: park.path("north-1", "sqlite"))
        #expect(file.read(by: own)?.gates.count == 3)
        #expect(file.read(by: other) == nil)
        var bytes = try DurableFile(park.path("north-1", "enrolment")).read(limit: 1 << 20)
        bytes[bytes.count / 2] ^= 1
        try DurableFile(park.path("north-1", "enrolment")).write(bytes)
        #expect(file.read(by: own) == nil)
    }

    @Test func `a ledger that somebody holds too long is decided without, and with again when it is free`()
        async throws
    {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day")]
        try await park.writeSnapshot()
        let lane = try await park.lanes("north-1")[0]
        let holder = try GateJournalLock(park.region.ledgerPath)
        try holder.hold()
        let start = ContinuousClock.now
        #expect(await lane.show(passes[0])?.writing == .queued)
        #expect(ContinuousClock.now - start < .seconds(2), "150 ms, and what this machine adds")
        holder.release()
        #expect(await lane.show(passes[1])?.writing == .recorded)
        await lane.outbox.deliver()
        #expect(try await park.kinds(passes[0]) == [.mint, .checkIn])
    }

    @Test func `a snapshot that is replaced is taken up; a lower or broken one changes nothing`() async throws
    {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        try await park.writeSnapshot()
        let old = try DurableFile(park.folder + "/snapshot").read(limit: 1 << 20)
        let lane = try await park.lanes("north-1")[0]
        let first = lane.desk.snapshots.view?.version
        try await park.decide(.void, pass)
        try await park.writeSnapshot()
        #expect(lane.desk.lookAtSnapshot())
        let second = try #require(lane.desk.snapshots.view?.version)
        #expect(first.map { $0 < second } ?? false)
        try park.moveAway()
        #expect(await lane.show(pass)?.reason == "voided")
        for bad in [old, Array(old.dropLast()), [1, 2, 3]] {
            try DurableFile(park.folder + "/snapshot").write(bad)
            _ = lane.desk.lookAtSnapshot()
            #expect(lane.desk.snapshots.view?.version == second)
            #expect(lane.desk.snapshots.refusal != nil)
        }
        let again = try await park.lanes("north-1")[0]
        #expect(again.desk.snapshots.view?.version == second, "nor after a restart")
    }
}
