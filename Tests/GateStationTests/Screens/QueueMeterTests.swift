import Passes
import Testing

@testable import GateStation

@Suite struct QueueMeterTests {
    /// A moment some seconds into the day of the test.
    private func second(_ seconds: Int64) -> Moment { Moment(seconds: 1_800_000_000 + seconds) }

    @Test func `twenty persons in five minutes are four a minute`() {
        var meter = QueueMeter()
        for step in 0..<10 { meter.count(persons: 2, at: second(Int64(step) * 10)) }
        let reading = meter.reading(at: second(100))
        #expect(reading.personsPerMinute == 4)
        #expect(reading.shareRefused == 0)
        #expect(reading.secondsPerPerson == 5)
    }

    @Test func `who is turned away counts among the showings, not among the persons`() {
        var meter = QueueMeter()
        meter.count(persons: 3, at: second(0))
        meter.countRefusal(at: second(2))
        meter.countRefusal(at: second(4))
        meter.count(persons: 1, at: second(6))
        let reading = meter.reading(at: second(10))
        #expect(reading.shareRefused == 0.5)
        #expect(reading.personsPerMinute == 0.8)
    }

    @Test func `a lull is no slow queue`() {
        var meter = QueueMeter()
        for at in [0, 4, 8, 200, 204] { meter.count(persons: 1, at: second(Int64(at))) }
        #expect(meter.reading(at: second(210)).secondsPerPerson == 4)
    }

    @Test func `what is longer ago than the window is forgotten`() {
        var meter = QueueMeter(window: .seconds(60))
        meter.count(persons: 30, at: second(0))
        #expect(meter.reading(at: second(60)).personsPerMinute == 30)
        #expect(meter.reading(at: second(61)).personsPerMinute == 0)
        #expect(meter.reading(at: second(61)).shareRefused == nil)
        #expect(meter.reading(at: second(61)).secondsPerPerson == nil)
    }

    @Test func `a clock that was set back does not count the future`() {
        var meter = QueueMeter()
        meter.count(persons: 5, at: second(100))
        #expect(meter.reading(at: second(50)).personsPerMinute == 0)
    }
}
