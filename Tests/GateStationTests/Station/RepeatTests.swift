import Admission
import PassLedger
import Passes
import Testing

@testable import GateStation

/// Symbols that stay in view, come back, or take turns.
struct RepeatTests {
    private let start = ContinuousClock.now
    private let one = Array("one".utf8)
    private let two = Array("two".utf8)

    private func report(_ id: Int) throws -> ShowingReport {
        ShowingReport(id: id, gate: try #require(Code("north-1")), at: .now(), source: "test")
    }

    private func isNew(_ answer: RecentShowings.Answer) -> Bool {
        if case .new = answer { true } else { false }
    }
    private func isAgain(_ answer: RecentShowings.Answer) -> Bool {
        if case .again = answer { true } else { false }
    }

    @Test func `what stays in view is judged once, however long`() throws {
        var recent = RecentShowings(hold: .seconds(4))
        var judgement = try report(1)
        judgement.judgement = Judgement(verdict: .refused([]))
        guard case .new(let key) = recent.see(one, at: start) else { throw ParkForTests.Unfit(what: "new") }
        recent.judged(key, as: judgement, at: start)
        for frame in 1...300 {
            let answer = recent.see(one, at: start + .milliseconds(frame * 66))
            #expect(!isNew(answer) && !isAgain(answer), "frame \(frame)")
        }
        #expect(isNew(recent.see(one, at: start + .milliseconds(300 * 66 + 4_000))))
    }

    @Test func `what was taken away and comes back within the hold time shows its first verdict`() throws {
        var recent = RecentShowings(hold: .seconds(4))
        var judgement = try report(1)
        judgement.judgement = Judgement(verdict: .refused([]))
        guard case .new(let key) = recent.see(one, at: start) else { throw ParkForTests.Unfit(what: "new") }
        recent.judged(key, as: judgement, at: start)
        guard case .again(let first) = recent.see(one, at: start + .seconds(3)) else {
            throw ParkForTests.Unfit(what: "again")
        }
        #expect(first.id == 1)
    }

    @Test func `two phones in view in turn are each judged once, and their verdicts take turns`() throws {
        var recent = RecentShowings(hold: .seconds(4))
        var (news, repeats) = (0, 0)
        for frame in 0..<300 {
            let now = start + .milliseconds(frame * 66)
            switch recent.see(frame.isMultiple(of: 2) ? one : two, at: now) {
            case .new(let key):
                news += 1
                var told = try report(news)
                told.judgement = Judgement(verdict: .refused([]))
                recent.judged(key, as: told, at: now)
            case .again: repeats += 1
            case .known: break
            }
        }
        #expect(news == 2)
        #expect((10...30).contains(repeats), "\(repeats) times in 20 s")
    }

    @Test func `a gate that could not answer tries again a second later`() throws {
        var recent = RecentShowings(hold: .seconds(4))
        guard case .new(let key) = recent.see(one, at: start) else { throw ParkForTests.Unfit(what: "new") }
        var failed = try report(1)
        failed.failure = Phrase(zh: "无法记录", en: "cannot record")
        recent.judged(key, as: failed, at: start)
        #expect(!isNew(recent.see(one, at: start + .milliseconds(500))))
        #expect(isNew(recent.see(one, at: start + .milliseconds(1_100))))
    }

    @Test func `a phone that redraws is the same pass once it was let in`() async throws {
        let park = try await ParkForTests()
        let holder = SigningKey.random()
        let token = try await park.mint("phone", holder: holder)
        let lane = try await park.lanes("north-1")[0]
        let now = Moment.now()
        let first = Presentation(presenting: token, at: now + .seconds(-10), by: holder)
        let redrawn = Presentation(presenting: token, at: now, by: holder)
        #expect(await lane.show(token)?.reason == "holder_proof_required")
        #expect(await lane.show(Array(first.text.utf8), from: "test")?.outcome == "admitted")
        #expect(await lane.show(Array(redrawn.text.utf8), from: "test") == nil)
        #expect(try await park.kinds(token) == [.mint, .checkIn])
    }

    @Test func `the feed tells a repeat with the time of its first verdict`() async throws {
        let park = try await ParkForTests()
        let pass = try await park.mint("day")
        let feed = Feed()
        let lane = try await park.lanes("north-1", feed: feed)[0]
        let events = feed.listen()
        let first = try #require(await lane.show(pass))
        try await Task.sleep(for: .milliseconds(800))
        #expect(await lane.show(pass) == nil)
        for await event in events {
            guard case .showing(let report) = event, report.id != first.id else { continue }
            #expect(report.repeats == first.at && report.outcome == "admitted")
            break
        }
    }
}
