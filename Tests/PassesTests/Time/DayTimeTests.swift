import Passes
import Testing

/// Times of the day as the clock on the wall shows them.
@Suite struct DayTimeTests {
    @Test(arguments: ["", "9:00", "09:0", "24:01", "09:60", "0900", "09.00", "-1:00", "09:00 "])
    func `what is no time of the day is none`(_ text: String) {
        #expect(DayTime(text) == nil)
    }

    @Test func `times read and write the same`() {
        for text in ["00:00", "09:05", "23:59", "24:00"] { #expect(DayTime(text)?.description == text) }
    }

    @Test func `the days of the week begin with Monday, and days belong to the date they begin on`() throws {
        let late = try #require(ParkCalendar(timeZone: "Asia/Shanghai", dayStartMinutes: 240))
        #expect(late.weekday(ofDayOf: try moment("2026-05-04T00:00:00Z")) == .monday)
        #expect(late.weekday(ofDayOf: try moment("2026-05-03T19:59:59Z")) == .sunday)
        #expect(late.weekday(ofDayOf: try moment("1969-12-31T10:00:00Z")) == .wednesday)
        #expect(Weekday.allCases.sorted() == Weekday.allCases)
    }

    @Test func `a time before the day's start is one of the night that the day ends with`() throws {
        try expect(
            "Asia/Shanghai", dayStart: 240, "22:00", "01:00", on: "2026-05-01",
            "2026-05-01T14:00:00.000Z", "2026-05-01T17:00:00.000Z")
        try expect(
            "Asia/Shanghai", dayStart: 240, "02:00", "03:00", on: "2026-05-01",
            "2026-05-01T18:00:00.000Z", "2026-05-01T19:00:00.000Z")
    }

    @Test func `an end at or before the begin is the next morning's`() throws {
        try expect(
            "UTC", dayStart: 0, "18:00", "02:00", on: "2026-05-01",
            "2026-05-01T18:00:00.000Z", "2026-05-02T02:00:00.000Z")
        try expect(
            "UTC", dayStart: 0, "00:00", "24:00", on: "2026-05-01",
            "2026-05-01T00:00:00.000Z", "2026-05-02T00:00:00.000Z")
    }

    @Test func `summer time makes a span an hour shorter or longer`() throws {
        try expect(
            "Europe/Berlin", dayStart: 0, "01:00", "04:00", on: "2026-03-29",
            "2026-03-29T00:00:00.000Z", "2026-03-29T02:00:00.000Z")
        try expect(
            "Europe/Berlin", dayStart: 0, "02:30", "05:00", on: "2026-03-29",
            "2026-03-29T01:00:00.000Z", "2026-03-29T03:00:00.000Z")
        try expect(
            "Europe/Berlin", dayStart: 0, "02:15", "02:45", on: "2026-03-29",
            "2026-03-29T01:00:00.000Z", "2026-03-29T01:00:00.000Z")
        try expect(
            "Europe/Berlin", dayStart: 0, "02:30", "04:00", on: "2026-10-25",
            "2026-10-25T00:30:00.000Z", "2026-10-25T03:00:00.000Z")
    }

    @Test func `dates in a row hold the first and the last`() throws {
        let days = try #require(DaySpan("2027-05-01..2027-05-03"))
        #expect(["2027-05-01", "2027-05-02", "2027-05-03"].allSatisfy(days.contains))
        #expect(!days.contains("2027-04-30") && !days.contains("2027-05-04"))
        #expect(DaySpan("2027-05-01..") == nil && DaySpan("2027-05-01..02") == nil)
        #expect(DaySpan("2027-05-01..2027-05-02..2027-05-03") == nil)
    }

    private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }

    private func expect(
        _ zone: String, dayStart: Int, _ from: String, _ until: String, on date: String, _ begin: String,
        _ end: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let calendar = try #require(ParkCalendar(timeZone: zone, dayStartMinutes: dayStart))
        let first = try #require(DayTime(from))
        let last = try #require(DayTime(until))
        let span = try #require(calendar.span(from: first, until: last, onDay: date))
        #expect(span.lowerBound.rfc3339 == begin, sourceLocation: sourceLocation)
        #expect(span.upperBound.rfc3339 == end, sourceLocation: sourceLocation)
    }
}
