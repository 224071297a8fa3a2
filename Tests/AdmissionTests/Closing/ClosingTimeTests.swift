import Admission
import PassLedger
import Passes
import Testing

/// Closing hour checks everybody out.
@Suite struct ClosingTimeTests {
    @Test func `whoever is inside is checked out when the zone closes, not before`() throws {
        let closing = try self.closing("18:00")
        let anna = inside(since: "2026-05-01T02:00:00Z")
        #expect(closing.due(of: [anna], at: try moment("2026-05-01T09:59:59Z")).isEmpty)
        let due = closing.due(of: [anna], at: try moment("2026-05-01T10:00:00Z"))
        #expect(due.map(\.inside) == [anna])
        #expect(due.first?.closed.rfc3339 == "2026-05-01T10:00:00.000Z")
    }

    @Test func `who came in at night is checked out in the morning`() throws {
        let closing = try self.closing("02:00", open: "18:00")
        let owl = inside(since: "2026-05-01T16:30:00Z")
        #expect(closing.due(of: [owl], at: try moment("2026-05-01T17:59:00Z")).isEmpty)
        #expect(closing.due(of: [owl], at: try moment("2026-05-01T18:00:00Z")).count == 1)
    }

    @Test func `who came in after closing waits for the next`() throws {
        let closing = try self.closing("18:00")
        let late = inside(since: "2026-05-01T11:00:00Z")
        #expect(closing.due(of: [late], at: try moment("2026-05-01T12:00:00Z")).isEmpty)
        #expect(
            closing.next(of: [late], after: try moment("2026-05-01T12:00:00Z"))?.rfc3339
                == "2026-05-02T10:00:00.000Z")
    }

    @Test func `a zone with hours of its own closes by them`() throws {
        var plan = try self.plan("18:00")
        var rules = Plan.ZoneRules()
        rules.hours = OpeningHours(open: try time("10:00"), close: try time("16:00"))
        plan.zoneRules[Names.north] = rules
        let closing = ClosingTime(plans: [reference: plan], calendar: try calendar())
        #expect(
            closing.next(
                of: [inside(since: "2026-05-01T02:00:00Z")], after: try moment("2026-05-01T02:00:00Z"))?
                .rfc3339 == "2026-05-01T08:00:00.000Z")
    }

    @Test func `a plan without hours never closes`() throws {
        let plan = Plan(code: Names.day, name: ["en": "Day"], zones: [Names.north])
        let closing = ClosingTime(plans: [reference: plan], calendar: try calendar())
        #expect(
            closing.due(of: [inside(since: "2026-05-01T02:00:00Z")], at: try moment("2027-05-01T02:00:00Z"))
                .isEmpty)
    }

    @Test func `who is inside is counted from check-ins and check-outs, zone by zone`() throws {
        var scene = Scene()
        scene.claims.persons = 4
        let gate = SignerName(region: Names.quzhou, gate: Names.gate)
        var visits: [KnownVisit] = []
        for (kind, zone, persons, minute) in [
            (KnownVisit.Kind.checkIn, Names.north, 3, 0), (.checkIn, Names.south, 1, 5),
            (.checkOut, Names.north, 1, 10), (.checkOut, Names.south, 1, 20),
            (.checkOut, Names.museum, 1, 30),
        ] {
            var visit = KnownVisit(kind, zone: zone, at: Scene.at(10, minute), gate: gate)
            visit.persons = persons
            visits.append(visit)
        }
        let inside = InsidePass.all(of: scene.claims, in: Names.quzhou, after: visits)
        #expect(inside.map(\.zone) == [Names.north])
        #expect(inside.map(\.persons) == [2])
        #expect(inside.map(\.since) == [Scene.at(10)])
    }

    private let reference = PlanReference(code: Names.day, version: 1)

    private func inside(since text: String) -> InsidePass {
        InsidePass(
            pass: PassName(region: Names.quzhou, id: Names.pass), plan: reference, zone: Names.north,
            persons: 1,
            since: Moment(rfc3339: text) ?? Scene.tenOClock)
    }

    private func closing(_ close: String, open: String = "08:00") throws -> ClosingTime {
        ClosingTime(plans: [reference: try plan(close, open: open)], calendar: try calendar())
    }

    private func plan(_ close: String, open: String = "08:00") throws -> Plan {
        var plan = Plan(code: Names.day, name: ["en": "Day"], zones: [Names.north])
        plan.hours = OpeningHours(open: try time(open), close: try time(close))
        return plan
    }

    private func calendar() throws -> ParkCalendar {
        try #require(ParkCalendar(timeZone: "Asia/Shanghai", dayStartMinutes: 0))
    }

    private func time(_ text: String) throws -> DayTime { try #require(DayTime(text)) }

    private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }
}
