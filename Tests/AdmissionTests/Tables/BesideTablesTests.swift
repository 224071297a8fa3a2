import Admission
import PassLedger
import Passes
import Testing

/// Rules of a plan that a table cannot say: what the screen is told, who counts, and what a row knows.
@Suite struct BesideTablesTests {
    @Test func `attention is told to the screen and refuses nobody`() throws {
        var scene = Scene()
        scene.plan = plan { $0.attention = Phrase(zh: "儿童票", en: "child pass: check age") }
        let passage = try #require(try scene.judged().passage)
        #expect(passage.attention?.en == "child pass: check age")
        scene.gate.direction = .out
        #expect(try scene.judged().passage?.attention == nil)
    }

    @Test func `an entry that nobody walked through is taken back unless the plan keeps it`() throws {
        var scene = Scene()
        #expect(try scene.judged().passage?.annulsUnused == true)
        scene.plan = plan { $0.annulsUnused = false }
        #expect(try scene.judged().passage?.annulsUnused == false)
    }

    @Test func `the region's number fills a zone too, and the smaller number holds`() throws {
        let full = try judged(inside: 3, limit: 3, planned: 5)
        #expect(full.refusals.map(\.reason) == [.capacityFull])
        #expect(try judged(inside: 2, limit: 3, planned: 5).refusals.isEmpty)
        #expect(try judged(inside: 5, limit: nil, planned: 5).refusals.map(\.reason) == [.capacityFull])
        #expect(try judged(inside: 4, limit: nil, planned: 5).refusals.isEmpty)
    }

    @Test func `a zone that nobody counts is never full`() throws {
        var scene = Scene()
        scene.plan = plan {
            var rules = Plan.ZoneRules()
            rules.capacity = 1
            $0.zoneRules[Names.north] = rules
        }
        #expect(try scene.judged().refusals.isEmpty)
    }

    @Test func `a plan's further rules never let in whom the token refuses`() throws {
        var scene = Scene()
        scene.claims.entryPolicy.total = 1
        scene.entered()
        scene.plan = plan {
            var rules = Plan.ZoneRules()
            (rules.total, rules.graceMinutes) = (9, 1_440)
            $0.zoneRules[Names.north] = rules
        }
        #expect(try scene.judged().refusals.map(\.reason) == [.entriesUsedUp])
    }

    @Test func `without its plan a token is judged by itself`() throws {
        var scene = Scene()
        #expect(try scene.judged().refusals.isEmpty)
        scene.plan = plan { $0.weekdays = [.monday] }
        #expect(try scene.judged().refusals.map(\.reason) == [.rule])
    }

    private func plan(_ change: (inout Plan) -> Void) -> Plan {
        var plan = Plan(code: Names.day, name: ["en": "Day pass"], zones: [Names.north, Names.south])
        change(&plan)
        return plan
    }

    private func judged(inside: Int, limit: Int?, planned: Int) throws -> Verdict {
        let scene = Scene()
        let plan = plan {
            var rules = Plan.ZoneRules()
            rules.capacity = planned
            $0.zoneRules[Names.north] = rules
        }
        var policy = AdmissionPolicy(
            gate: scene.gate, trust: Trust(roster: scene.roster), plans: [scene.claims.plan: plan])
        policy.occupancy = ZoneOccupancy(
            persons: [Names.north: inside], limits: limit.map { [Names.north: $0] } ?? [:])
        return policy.judge(try scene.shown(), knowing: scene.known, at: GateClock(machine: scene.now))
    }
}
