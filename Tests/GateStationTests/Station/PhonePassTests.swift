import Admission
import Passes
import Testing

@testable import GateStation

/// Presentations at more than one gate of a site.
struct PhonePassTests {
    @Test(arguments: [false, true])
    func `a presentation counts once at all gates of the site`(isAlone: Bool) async throws {
        let park = try await ParkForTests()
        let holder = SigningKey.random()
        let token = try await park.mint("phone", holder: holder)
        try await park.writeSnapshot()
        let lanes = try await park.lanes("north-1", "north-2")
        if isAlone { try park.moveAway() }
        let now = Moment.now()
        let copied = Array(Presentation(presenting: token, at: now, by: holder).text.utf8)
        #expect(await lanes[0].show(copied, from: "test")?.outcome == "admitted")
        #expect(await lanes[1].show(copied, from: "test")?.reason == "holder_proof_stale")
        let next = Presentation(presenting: token, at: now + .seconds(1), by: holder)
        #expect(await lanes[1].show(Array(next.text.utf8), from: "test")?.outcome == "admitted")
    }

    @Test func `a phone whose clock is off is told by how much`() async throws {
        let park = try await ParkForTests()
        let holder = SigningKey.random()
        let token = try await park.mint("phone", holder: holder)
        let lane = try await park.lanes("north-1")[0]
        let late = Presentation(presenting: token, at: .now() + .seconds(-300), by: holder)
        let report = try #require(await lane.show(Array(late.text.utf8), from: "test"))
        #expect(report.reason == "holder_proof_stale")
        let detail = report.judgement?.verdict.refusals.first?.detail
        guard case .some(.proof(let difference, let isRepeat)) = detail else {
            throw ParkForTests.Unfit(what: "detail")
        }
        #expect((300...303).contains(difference) && !isRepeat)
    }
}
