import PassLedger
import Passes
import Regions
import SQLiteStore
import Synchronization
import Testing

@testable import GateStation

/// What staff ask of a lane, and what a turnstile tells it.
struct StaffOrderTests {
    @Test func `staff let in by number, and a bound pass on their word is marked`() async throws {
        let park = try await ParkForTests()
        let bound = try await park.mint("phone", holder: SigningKey.random())
        let lane = try await park.lanes("north-1")[0]
        let report = await lane.enter(passNumber: bound.claims.passID)
        #expect(report.outcome == "admitted" && report.source == "staff")
        #expect(report.judgement?.signed?.marks == ["override"])
        #expect(await lane.enter(passNumber: .random()).failure != nil)
    }

    @Test(arguments: [false, true])
    func `what staff take back counts no more, in reach or alone`(isAlone: Bool) async throws {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        try await park.writeSnapshot()
        let lanes = try await park.lanes("north-1", "north-2")
        if isAlone { try park.moveAway() }
        let record = try #require(await lanes[0].show(pass)?.judgement?.record)
        #expect(await lanes[1].show(pass)?.reason == "entries_used_up")
        try await lanes[0].annul(.record(record), reason: "wrong gate")
        #expect(await lanes[0].reports.last?.takenBack == "wrong gate")
        let again = await lanes[1].enter(passNumber: pass.claims.passID)
        if isAlone {
            try park.moveBack()
            await lanes[0].outbox.deliver()
            #expect(try await park.kinds(pass) == [.mint, .checkIn, .annul])
        } else {
            #expect(again.outcome == "admitted")
        }
    }

    @Test(arguments: [false, true])
    func `staff look first, then confirm or decline`(isAlone: Bool) async throws {
        let park = try await ParkForTests()
        let (one, two) = try await (park.mint("look"), park.mint("look"))
        try await park.writeSnapshot()
        let lane = try await park.lanes("north-1")[0]
        if isAlone { try park.moveAway() }
        let first = try #require(await lane.show(one)?.judgement?.attempt)
        #expect(await lane.confirm(first).outcome == "admitted")
        #expect(await lane.confirm(first).failure != nil, "once")
        let second = try #require(await lane.show(two)?.judgement?.attempt)
        #expect(await lane.decline(second).reason == "not_confirmed")
        #expect(await lane.confirm(second).reason == "not_confirmed")
    }

    @Test func `who was let in and did not walk through is taken back by itself`() async throws {
        let park = try await ParkForTests()
        let (one, two) = try await (park.mint("day"), park.mint("day"))
        let turnstile = AskedTurnstile([.nobodyPassed, .passed(persons: 1)])
        let lane = GateLane(
            try park.settings("north-1"), link: HomeLink(folder: park.home, region: park.region.region),
            site: SiteKnowledge(), feed: Feed(), turnstile: turnstile)
        try await lane.open()
        #expect(await lane.show(one)?.outcome == "admitted")
        while try await park.kinds(one) != [.mint, .checkIn, .annul] {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(await lane.show(two)?.outcome == "admitted")
        while turnstile.openings < 2 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(try await park.kinds(two) == [.mint, .checkIn])
    }

    @Test func `a paused gate judges nothing`() async throws {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        let lane = try await park.lanes("north-1")[0]
        await lane.pause()
        #expect(await lane.show(pass) == nil)
        await lane.resume()
        #expect(await lane.show(pass)?.outcome == "admitted")
    }
}

/// A turnstile that answers as it was told to.
private final class AskedTurnstile: Turnstile {
    private let answers: Mutex<[Passing]>
    private let count = Mutex(0)

    init(_ answers: [Passing]) { self.answers = Mutex(answers) }

    var openings: Int { count.withLock(\.self) }

    func open(for opening: Opening) async throws(DeviceError) -> Passing {
        count.withLock { $0 += 1 }
        return answers.withLock { $0.isEmpty ? .unknown : $0.removeFirst() }
    }

    func alarm(_ isOn: Bool) async {}
}
