import Passes
import Testing

/// When a park day begins and ends.
@Suite struct ParkCalendarTests {
    private func calendar(_ zone: String, dayStart minutes: Int = 0) throws -> ParkCalendar {
        try #require(ParkCalendar(timeZone: zone, dayStartMinutes: minutes))
    }

    private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }

    private func expectDay(
        _ calendar: ParkCalendar, of text: String, _ begin: String, _ end: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let day = calendar.day(of: try moment(text))
        #expect(day.lowerBound.rfc3339 == begin, sourceLocation: sourceLocation)
        #expect(day.upperBound.rfc3339 == end, sourceLocation: sourceLocation)
    }

    @Test func `a park day begins at midnight of the region`() throws {
        let shanghai = try calendar("Asia/Shanghai")
        try expectDay(
            shanghai, of: "2026-05-01T02:00:00Z", "2026-04-30T16:00:00.000Z", "2026-05-01T16:00:00.000Z")
        try expectDay(
            shanghai, of: "2026-04-30T16:00:00Z", "2026-04-30T16:00:00.000Z", "2026-05-01T16:00:00.000Z")
        try expectDay(
            shanghai, of: "2026-04-30T15:59:59.999Z", "2026-04-29T16:00:00.000Z", "2026-04-30T16:00:00.000Z")
        #expect(shanghai.name(ofDayOf: try moment("2026-04-30T16:00:00Z")) == "2026-05-01")
    }

    @Test func `the night belongs to the day before when the day starts at four`() throws {
        let late = try calendar("Asia/Shanghai", dayStart: 240)
        try expectDay(
            late, of: "2026-04-30T19:59:59Z", "2026-04-29T20:00:00.000Z", "2026-04-30T20:00:00.000Z")
        try expectDay(
            late, of: "2026-04-30T20:00:00Z", "2026-04-30T20:00:00.000Z", "2026-05-01T20:00:00.000Z")
        #expect(late.name(ofDayOf: try moment("2026-04-30T19:00:00Z")) == "2026-04-30")
    }

    @Test func `summer time makes a day of 23 and one of 25 hours`() throws {
        let berlin = try calendar("Europe/Berlin")
        try expectDay(
            berlin, of: "2026-03-29T10:00:00Z", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z")
        try expectDay(
            berlin, of: "2026-10-25T10:00:00Z", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z")
        let late = try calendar("Europe/Berlin", dayStart: 240)
        try expectDay(
            late, of: "2026-03-29T00:30:00Z", "2026-03-28T03:00:00.000Z", "2026-03-29T02:00:00.000Z")
        try expectDay(
            late, of: "2026-10-25T01:30:00Z", "2026-10-24T02:00:00.000Z", "2026-10-25T03:00:00.000Z")
    }

    @Test func `a start that the clock skips is the first moment after it`() throws {
        // Two to three in the morning does not exist on 29 March in Berlin.
        let skipped = try calendar("Europe/Berlin", dayStart: 150)
        try expectDay(
            skipped, of: "2026-03-29T02:00:00Z", "2026-03-29T01:00:00.000Z", "2026-03-30T00:30:00.000Z")
        try expectDay(
            skipped, of: "2026-03-29T00:59:59Z", "2026-03-28T01:30:00.000Z", "2026-03-29T01:00:00.000Z")
        // Midnight to one does not exist on 6 September 2026 in Santiago.
        let santiago = try calendar("America/Santiago")
        try expectDay(
            santiago, of: "2026-09-06T12:00:00Z", "2026-09-06T04:00:00.000Z", "2026-09-07T03:00:00.000Z")
        try expectDay(
            santiago, of: "2026-09-06T03:59:59Z", "2026-09-05T04:00:00.000Z", "2026-09-06T04:00:00.000Z")
    }

    @Test func `a start that the clock repeats is its first time`() throws {
        // Half past two comes twice on 25 October in Berlin.
        let repeated = try calendar("Europe/Berlin", dayStart: 150)
        try expectDay(
            repeated, of: "2026-10-25T01:00:00Z", "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z")
    }

    @Test func `days are counted from the one of the first use`() throws {
        let shanghai = try calendar("Asia/Shanghai")
        let first = try moment("2026-05-01T15:59:59Z")
        #expect(shanghai.end(ofDays: 1, from: first).rfc3339 == "2026-05-01T16:00:00.000Z")
        #expect(shanghai.end(ofDays: 3, from: first).rfc3339 == "2026-05-03T16:00:00.000Z")
        let berlin = try calendar("Europe/Berlin", dayStart: 240)
        let spring = try moment("2026-03-28T12:00:00Z")
        #expect(berlin.end(ofDays: 2, from: spring).rfc3339 == "2026-03-30T02:00:00.000Z")
        #expect(berlin.end(ofDays: 65_535, from: spring) > spring)
    }

    @Test func `a day is found by its date`() throws {
        let late = try calendar("Asia/Shanghai", dayStart: 240)
        let day = try #require(late.day(named: "2026-05-01"))
        #expect(day.lowerBound.rfc3339 == "2026-04-30T20:00:00.000Z")
        #expect(day.upperBound.rfc3339 == "2026-05-01T20:00:00.000Z")
        #expect(late.name(ofDayOf: day.lowerBound) == "2026-05-01")
        for text in [
            "", "2026-5-1", "2026-02-30", "2026-13-01", "2026-05-01T00:00:00Z", "+026-05-01", "２026-05-01",
        ] {
            #expect(late.day(named: text) == nil, "\(text)")
        }
    }

    @Test func `every hour of two years lies in the day it is given`() throws {
        for (zone, start) in [("Europe/Berlin", 240), ("America/Santiago", 0), ("Australia/Lord_Howe", 120)] {
            let calendar = try calendar(zone, dayStart: start)
            var hour = try moment("2026-01-01T00:00:00Z")
            var day = calendar.day(of: hour)
            for _ in 0..<(2 * 366) {
                let next = calendar.day(of: day.upperBound)
                #expect(next.lowerBound == day.upperBound)
                #expect(calendar.day(of: day.upperBound - .milliseconds(1)) == day)
                #expect([23, 23.5, 24, 24.5, 25].contains(Double(wholeMinutes(of: day)) / 60))
                #expect(calendar.day(named: calendar.name(ofDayOf: hour)) == day)
                hour = next.lowerBound + .seconds(7200)
                day = next
            }
        }
    }

    @Test func `moments out of all reach do not trap`() throws {
        for zone in ["Asia/Shanghai", "Europe/Berlin"] {
            let calendar = try calendar(zone, dayStart: 240)
            for milliseconds in [Int64.min, -9_007_199_254_740_991, -1, 0, 9_007_199_254_740_991, .max] {
                let day = calendar.day(of: Moment(milliseconds: milliseconds))
                #expect(day.lowerBound < day.upperBound)
                #expect(calendar.end(ofDays: 65_535, from: day.lowerBound) > day.lowerBound)
                #expect(!calendar.name(ofDayOf: day.lowerBound).isEmpty)
            }
        }
    }

    @Test func `the clock on the wall shows the region's own time`() throws {
        let berlin = try calendar("Europe/Berlin")
        #expect(berlin.wallClock(try moment("2026-03-29T00:59:59Z")) == "2026-03-29 01:59:59")
        #expect(berlin.wallClock(try moment("2026-03-29T01:00:00.999Z")) == "2026-03-29 03:00:00")
        let shanghai = try calendar("Asia/Shanghai", dayStart: 240)
        #expect(shanghai.wallClock(try moment("2026-04-30T16:00:00Z")) == "2026-05-01 00:00:00")
        for milliseconds in [Int64.min, .max] {
            #expect(!shanghai.wallClock(Moment(milliseconds: milliseconds)).isEmpty)
        }
    }

    @Test func `an unknown zone or start is no calendar`() {
        #expect(ParkCalendar(timeZone: "Asia/Quzhou", dayStartMinutes: 0) == nil)
        for zone in ["", "GMT+8", "PST", "+08:00", "asia/shanghai", "../Asia/Shanghai"] {
            #expect(ParkCalendar(timeZone: zone, dayStartMinutes: 0) == nil, "\(zone)")
        }
        #expect(ParkCalendar(timeZone: "UTC", dayStartMinutes: 0) != nil)
        #expect(ParkCalendar(timeZone: "Asia/Shanghai", dayStartMinutes: 1440) == nil)
        #expect(ParkCalendar(timeZone: "Asia/Shanghai", dayStartMinutes: -1) == nil)
    }

    private func wholeMinutes(of day: Range<Moment>) -> Int64 {
        (day.upperBound - day.lowerBound).wholeMilliseconds / 60_000
    }
}
