import Passes
import Testing

@testable import GateStation

@Suite struct FeedTests {
    @Test func `whoever listens late is told first how everything stands`() async throws {
        let feed = Feed()
        let gate = try #require(Code("north"))
        feed.publish(.paused(gate: gate, true))
        feed.publish(.paused(gate: gate, false))
        var events = feed.listen().makeAsyncIterator()
        guard case .paused(gate, false) = await events.next() else {
            Issue.record("the newest state was not told")
            return
        }
    }
}
