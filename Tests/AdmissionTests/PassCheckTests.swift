import Admission
import Passes
import Testing

@Suite struct PassCheckTests {
    @Test func `a good pass has nothing against it`() throws {
        #expect(try reasons { _ in } == [])
    }

    @Test func `a desk that trusts nobody knows no issuer`() throws {
        #expect(try reasons(.nobody) { _ in } == [.unknownIssuer])
    }

    @Test func `one issuer key is trusted for any region`() throws {
        let trust = Trust(issuerKey: Keys.stranger.publicKey)
        #expect(try reasons(trust) { $0.signer = Keys.stranger } == [])
        #expect(
            try reasons(trust) {
                $0.isOfHuangshan()
                $0.signer = Keys.stranger
            } == [])
        #expect(try reasons(trust) { _ in } == [.unknownIssuer])
        #expect(
            try reasons(trust) {
                $0.signer = Keys.stranger
                $0.isForged = true
            } == [.badSignature])
    }

    @Test func `times are checked, park days and zones are not`() throws {
        #expect(try reasons { $0.now = $0.claims.expires } == [.expired])
        #expect(try reasons { $0.now = $0.claims.notBefore - .seconds(1) } == [.notYetValid])
        #expect(try reasons { $0.claims.slot = Scene.at(11)..<Scene.at(12) } == [.outsideTimeSlot])
        #expect(
            try reasons {
                $0.claims.zones = []
                $0.claims.entryPolicy.days = 1
                $0.wasFirstUsed(daysAgo: 5)
            } == [])
    }

    @Test func `a partner's pass needs no agreement to be real`() throws {
        #expect(
            try reasons {
                $0.isOfHuangshan()
                $0.roster.agreements = []
            } == [])
    }

    @Test func `a bare bound token needs no proof at a desk, a stripped presentation is refused`() throws {
        #expect(try reasons { $0.isPhonePass(.code) } == [])
        #expect(try reasons { $0.isPhonePass(.stripped) } == [.holderProofRequired])
    }

    @Test func `a presentation is checked for any use, within 60 seconds`() throws {
        #expect(try reasons { $0.isPhonePass(.phone(secondsAgo: 60, use: "coffee")) } == [])
        #expect(try reasons { $0.isPhonePass(.phone(secondsAgo: 61, use: "coffee")) } == [.holderProofStale])
        #expect(try reasons { $0.isPhonePass(.phone(by: Keys.stranger)) } == [.holderProofBad])
    }

    @Test func `keys out of their time and keys cut off are told`() throws {
        #expect(
            try reasons {
                $0.changeIssuer {
                    $0.keys[0].cutOff = 5
                    $0.keys[0].signUntil = Moment(seconds: 1_767_225_601)
                }
            } == [.issuerKeyRevoked, .issuerKeyExpired])
    }

    private func reasons(_ trust: Trust? = nil, _ change: (inout Scene) -> Void) throws -> [Reason] {
        var scene = Scene()
        change(&scene)
        let check = PassCheck(trust: trust ?? Trust(roster: scene.roster))
        return check.refusals(of: try scene.shown(), at: scene.now).map(\.reason)
    }
}
