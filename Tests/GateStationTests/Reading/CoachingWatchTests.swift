import Testing

@testable import GateStation

@Suite struct CoachingWatchTests {
    private let start = ContinuousClock.now

    /// What is told of sights that follow each other, five frames a second.
    private func news(_ sights: [CoachingWatch.Sight]) -> [Int: CoachingWatch.News] {
        var watch = CoachingWatch()
        var told: [Int: CoachingWatch.News] = [:]
        for (number, sight) in sights.enumerated() {
            told[number] = watch.see(sight, at: start + .milliseconds(200 * number))
        }
        return told
    }

    @Test func `nothing is told before three seconds, then what was most often in the way`() {
        let sights = (0..<20).map { CoachingWatch.Sight.unread($0 % 4 == 0 ? .flatter : .brighter) }
        #expect(news(sights) == [15: .begin(.brighter)])
    }

    @Test func `a symbol that is read in time needs no words`() {
        let sights = Array(repeating: CoachingWatch.Sight.unread(.closer), count: 14) + [.read]
        #expect(news(sights + sights).isEmpty)
    }

    @Test func `words end when something is read`() {
        let sights = Array(repeating: CoachingWatch.Sight.unread(.closer), count: 16) + [.read, .nothing]
        #expect(news(sights) == [15: .begin(.closer), 16: .end])
    }

    @Test func `words end a second after nothing is there, and a flicker ends nothing`() {
        let held = Array(repeating: CoachingWatch.Sight.unread(.stiller), count: 16)
        let sights = held + [.nothing, .nothing, .unread(.stiller)] + Array(repeating: .nothing, count: 6)
        #expect(news(sights) == [15: .begin(.stiller), 23: .end])
    }

    @Test func `a poster that comes and goes is not coached`() {
        let sight = Array(repeating: CoachingWatch.Sight.unread(.closer), count: 10)
        let gone = Array(repeating: CoachingWatch.Sight.nothing, count: 6)
        #expect(news(sight + gone + sight + gone).isEmpty)
    }
}
