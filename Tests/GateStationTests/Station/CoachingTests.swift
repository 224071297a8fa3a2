import Admission
import PassLedger
import Passes
import QRSymbols
import Testing

@testable import GateStation

/// When staff and visitors are told something without a verdict.
struct CoachingTests {
    private let start = ContinuousClock.now

    @Test func `three seconds of something unreadable are coached, and a reading ends it`() {
        var watch = CoachingWatch()
        var told: [Coaching?] = []
        for frame in 0..<60 {
            let now = start + .milliseconds(frame * 66)
            if let news = watch.take(isRead: false, hint: .tooDark, at: now) { told.append(news) }
        }
        #expect(told == [.brighter])
        #expect(watch.take(isRead: true, hint: nil, at: start + .seconds(5)) == .some(nil))
    }

    @Test func `a glimpse is not coached`() {
        var watch = CoachingWatch()
        for frame in 0..<100 {
            let now = start + .milliseconds(frame * 66)
            let isGlimpse = frame % 40 < 20
            #expect(
                watch.take(isRead: false, hint: isGlimpse ? .blurred : nil, at: now) == nil, "frame \(frame)")
        }
    }
}
