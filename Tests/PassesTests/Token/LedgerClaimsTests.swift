import Passes
import Testing

/// Claims as the ledger carries them.
@Suite struct LedgerClaimsTests {
    @Test(arguments: HostileTokenTests.samples)
    func `the ledger's claims are the token's without region, pass id and attributes`(claims: PassClaims)
        throws
    {
        let value = claims.ledgerValue
        #expect(value.map?[1] == nil && value.map?[7] == nil)
        #expect(value.map?[-65537]?.map?[3] == nil)
        #expect((value.map?[8] == nil) == (claims.holder == nil))
        var expected = claims
        expected.attributes = []
        #expect(
            try PassClaims(ledgerValue: value, region: claims.region, passID: claims.passID) == expected)
    }

    @Test(arguments: [1, 7] as [CBORKey])
    func `claims in the ledger that repeat a name are refused`(key: CBORKey) throws {
        var pairs = try #require(Samples.plain.ledgerValue.map)
        pairs[key] = key == 1 ? .text("quzhou") : .bytes(Samples.plain.passID.bytes)
        try expectRule(20, of: .map(pairs))
    }

    @Test func `claims in the ledger with attributes are refused`() throws {
        var pairs = try #require(Samples.plain.ledgerValue.map)
        var body = try #require(pairs[-65537]?.map)
        body[3] = .map([:])
        pairs[-65537] = .map(body)
        try expectRule(27, of: .map(pairs))
    }

    @Test func `a commitment is the hash that the format says`() throws {
        let token = try PassToken(minting: Samples.plain, by: Samples.issuer)
        let message = Array("scenic-pass commitment v1\n".utf8) + Digest(of: token.bytes).bytes
        #expect(token.commitment == Digest(of: message))
        #expect(token.hash == Digest(of: token.bytes))
    }

    private func expectRule(_ rule: Int, of value: CBORValue) throws {
        let plain = Samples.plain
        let error = try #require(throws: PassTokenError.self) {
            try PassClaims(ledgerValue: value, region: plain.region, passID: plain.passID)
        }
        #expect(error.rule == .token(rule))
    }
}
