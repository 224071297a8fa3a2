import Admission
import PassLedger
import Passes
import Testing

@Suite struct PassageTests {
    @Test func `the zone recorded is the first of the gate's that the pass opens`() throws {
        let passage = try passed { $0.gate.zones = [Names.museum, Names.south, Names.north] }
        #expect(passage.zone == Names.south)
        #expect(passage.kind.rawValue == "check_in")
    }

    @Test func `abroad the zone recorded is the one that was agreed`() throws {
        let passage = try passed {
            $0.isOfHuangshan()
            $0.gate.zones = [Names.peak, Names.north]
        }
        #expect(passage.zone == Names.north)
    }

    @Test func `leaving is recorded for the zone that the persons are in`() throws {
        let passage = try passed {
            $0.gate.direction = .out
            $0.gate.zones = [Names.north, Names.south]
            $0.known.insideByZone = [Names.south: 1]
        }
        #expect(passage.kind.rawValue == "check_out")
        #expect(passage.zone == Names.south)
    }

    @Test func `free returns are told apart from entries`() throws {
        let passage = try passed {
            $0.claims.persons = 4
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.entered(2)
        }
        #expect(passage.persons == 4)
        #expect(passage.freeReturns == 2)
    }

    @Test func `a clock more than 300 seconds behind marks the record, 300 do not`() throws {
        #expect(try passed { $0.floor = $0.now + .seconds(301) }.isClockOff)
        #expect(try passed { $0.floor = $0.now + .seconds(300) }.isClockOff == false)
    }

    @Test func `a time given by hand marks the record`() throws {
        #expect(try passed { $0.isTimeGiven = true }.isClockOff)
    }

    @Test func `the moment judged by is the later of clock and floor`() throws {
        let passage = try passed { $0.floor = $0.now + .seconds(400) }
        #expect(passage.at == Scene.tenOClock + .seconds(400))
    }

    @Test func `a training pass says TEST at its own gate`() throws {
        let passage = try passed {
            $0.claims.region = Names.lab
            $0.signer = Keys.lab
            $0.gate.region = Names.lab
            $0.known = PassKnowledge(fresh: $0.claims.name)
        }
        #expect(passage.isTest)
        #expect(try passed { _ in }.isTest == false)
    }

    private func passed(_ change: (inout Scene) -> Void) throws -> Passage {
        var scene = Scene()
        change(&scene)
        return try #require(try scene.judged().passage)
    }
}
