import Passes
import Testing

/// The published edge cases of Ed25519, and keys that are none.
@Suite struct EdgeCaseTests {
    @Test(arguments: SpecCase.all)
    func `a published edge case is judged as rule 51 says`(edge: SpecCase) {
        #expect(edge.key.verifies(edge.signature, over: edge.message) == edge.isAccepted)
        if !edge.key.canVerify { #expect(!edge.isAccepted) }
    }

    @Test func `all twelve cases are there`() {
        #expect(SpecCase.all.count == 12)
        #expect(SpecCase.all.contains { $0.isAccepted } && SpecCase.all.contains { !$0.isAccepted })
    }

    // Small order, y not reduced, off the curve.
    @Test(arguments: [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0200000000000000000000000000000000000000000000000000000000000000",
    ])
    func `a key that nothing verifies under is known as such`(hex: String) throws {
        let key = try #require([UInt8](hex: hex).flatMap { PublicKey($0) })
        #expect(!key.canVerify)
        #expect(!key.isInPrimeOrderGroup)
    }

    @Test func `a key of mixed order can verify but is not fit for a holder`() throws {
        let hex = "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d"
        let key = try #require([UInt8](hex: hex).flatMap { PublicKey($0) })
        #expect(key.canVerify)
        #expect(!key.isInPrimeOrderGroup)
        var claims = Samples.plain
        claims.holder = key
        #expect(throws: MintingError.holderKeyUnfit) { try PassToken(minting: claims, by: Samples.issuer) }
    }

    @Test func `honest keys are fit for everything`() {
        for seed in UInt8(0)..<64 {
            let key = Samples.key(seed).publicKey
            #expect(key.canVerify && key.isInPrimeOrderGroup)
        }
    }
}
