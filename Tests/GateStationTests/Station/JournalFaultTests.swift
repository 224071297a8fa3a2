import Foundation
import GRDB
import PassLedger
import Passes
import Regions
import SQLiteStore
import Testing

@testable import GateStation

/// A journal that cannot be written, is damaged, or is somebody else's too.
struct JournalFaultTests {
    @Test func `a journal that somebody else holds stops its own lane alone`() async throws {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day"), park.mint("day")]
        let feed = Feed()
        let lanes = try await park.lanes("north-1", "south-1", feed: feed)
        let holder = try GateJournalLock(park.path("north-1", "sqlite"))
        try holder.hold()
        async let stuck = lanes[0].show(passes[0])
        let start = ContinuousClock.now
        #expect(await lanes[1].show(passes[1])?.writing == .recorded)
        #expect(ContinuousClock.now - start < .milliseconds(900), "the other lane waits for nobody")
        let failed = try #require(await stuck)
        #expect(failed.judgement == nil && failed.failure != nil)
        holder.release()
        try await Task.sleep(for: .milliseconds(1_100))
        #expect(await lanes[0].show(passes[0])?.writing == .recorded, "it goes on by itself")
    }

    @Test func `a full journal takes nothing more, says so, and goes on when there is room`() async throws {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day")]
        var settings = try park.settings("north-1")
        settings.journalLimit = .bytes(1)
        let feed = Feed()
        let link = HomeLink(folder: park.home, region: park.region.region)
        let full = GateLane(settings, link: link, site: SiteKnowledge(), feed: feed)
        try await full.open()
        #expect(await full.show(passes[0])?.failure?.en.contains("cannot record") == true)
        #expect(try await park.kinds(passes[0]) == [.mint])
        let roomy = try await park.lanes("north-1")[0]
        #expect(await roomy.show(passes[1])?.writing == .recorded)
    }

    @Test func `a journal that is gone from its place is not written on, and one put back is`() async throws {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day")]
        let lane = try await park.lanes("north-1")[0]
        let (path, aside) = (park.path("north-1", "sqlite"), park.folder + "/aside")
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.moveItem(atPath: path + end, toPath: aside + end)
        }
        #expect(await lane.show(passes[0])?.failure != nil)
        await lane.tendOnce(isThorough: false)
        #expect(await lane.isLit(.journal), "it is still gone")
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: aside + end) {
            try FileManager.default.moveItem(atPath: aside + end, toPath: path + end)
        }
        await lane.tendOnce(isThorough: false)
        #expect(
            await !lane.isLit(.journal),
            "nobody has to be turned away before the screen says that all is well")
        #expect(await lane.show(passes[1])?.writing == .recorded)
    }

    @Test func `an alarm in the middle of a showing that is turned away is noted all the same`() async throws
    {
        let park = try await ParkForTests()
        let journal = try await park.lanes("north-1")[0].desk.holder.hand().journal
        let noted = try await journal.holding { _ in
            let alarm = Task { try await journal.noteAlarm(true, at: Moment(milliseconds: 7)) }
            for _ in 0..<100 { await Task.yield() }
            return alarm
        }
        try await noted.value
        #expect(try journal.alarms().map(\.isOn) == [true])
    }

    @Test func `a copied key is noticed: of two that sign one number the later stops`() async throws {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day"), park.mint("day"), park.mint("day")]
        try await park.writeSnapshot()
        let lane = try await park.lanes("north-1")[0]
        #expect(await lane.show(passes[0])?.writing == .recorded)
        let clone = try await clone(of: "north-1", in: park)
        try park.moveAway()
        #expect(await clone.show(passes[1])?.writing == .queued)
        try park.moveBack()
        #expect(await lane.show(passes[2])?.writing == .recorded)
        await clone.outbox.deliver()
        let stopped = try #require(await clone.show(passes[3]))
        #expect(stopped.judgement == nil && stopped.failure?.en.contains("somebody else signs") == true)
        #expect(try await park.kinds(passes[1]) == [.mint, .checkIn], "what was signed is kept all the same")
        let original = try #require(await lane.show(passes[3]))
        #expect(original.judgement == nil, "nobody can tell which of the two is the true one")
    }

    private func clone(of gate: String, in park: ParkForTests) async throws -> GateLane {
        var settings = try park.settings(gate)
        let copy = park.folder + "/copy.sqlite"
        for end in ["", "-wal"] where FileManager.default.fileExists(atPath: park.path(gate, "sqlite") + end)
        {
            try FileManager.default.copyItem(atPath: park.path(gate, "sqlite") + end, toPath: copy + end)
        }
        settings.journal = copy
        let link = HomeLink(folder: park.home, region: park.region.region)
        let lane = GateLane(settings, link: link, site: SiteKnowledge(), feed: Feed())
        try await lane.open()
        return lane
    }

    @Test func `repair leaves a whole journal alone`() async throws {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        _ = try await park.lanes("north-1")[0].show(pass)
        let repair = JournalRepair(
            home: park.home, gate: try park.code("north-1"), journal: park.path("north-1", "sqlite"))
        let report = try await repair.run()
        #expect(report.isSound && report.movedTo == nil && report.known == 1 && report.intact == 1)
    }

    @Test func `repair saves every record that can be read, and moves the rest aside`() async throws {
        let park = try await ParkForTests()
        let passes = try await [park.mint("day"), park.mint("day"), park.mint("day")]
        try await park.writeSnapshot()
        var lane: GateLane? = try await park.lanes("north-1")[0]
        try park.moveAway()
        for pass in passes { #expect(await lane?.show(pass)?.writing == .queued) }
        lane = nil
        let path = park.path("north-1", "sqlite")
        try GateJournalLock(path).change("UPDATE record SET bytes = x'00' WHERE seq = 1")
        let repair = JournalRepair(home: park.home, gate: try park.code("north-1"), journal: path)
        #expect(try await repair.run().isRegionAway, "nothing is moved while the region is away")
        #expect(FileManager.default.fileExists(atPath: path))
        try park.moveBack()
        let report = try await repair.run()
        #expect(report.delivered == 2 && report.intact == 2 && report.isAnythingLost)
        #expect(report.damage.map(\.sequence) == [1] && report.damage.map(\.kind) == [.record])
        let moved = try #require(report.movedTo)
        #expect(
            FileManager.default.fileExists(atPath: moved) && !FileManager.default.fileExists(atPath: path))
        #expect(try await park.kinds(passes[0]) == [.mint, .checkIn])
        #expect(try await park.kinds(passes[1]) == [.mint])
        #expect(try await park.kinds(passes[2]) == [.mint, .checkIn])
    }
}

extension GateJournalLock {
    func change(_ sql: String) throws { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }
}
