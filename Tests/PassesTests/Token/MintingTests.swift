import Foundation
import Passes
import TestSupport
import Testing

/// What becomes a token, and what is refused before anybody pays for it.
@Suite struct MintingTests {
    @Test(arguments: HostileTokenTests.samples)
    func `a minted token says what was asked and verifies`(claims: PassClaims) throws {
        let token = try PassToken(minting: claims, by: Samples.issuer)
        #expect(token.claims == claims)
        #expect(token.isSigned(by: Samples.issuer.publicKey))
        #expect(!token.isSigned(by: Samples.holder.publicKey))
        #expect(try ShownPass(reading: token.text) == .token(token))
    }

    @Test func `minting the same claims twice gives the same bytes`() throws {
        let first = try PassToken(minting: Samples.phone, by: Samples.issuer)
        #expect(try PassToken(minting: Samples.phone, by: Samples.issuer).bytes == first.bytes)
    }

    @Test func `the order in which zones, perks, attributes and checks are asked for does not matter`() throws
    {
        var claims = Samples.phone
        claims.checks = [.companion, .identity]
        let ordered = try PassToken(minting: claims, by: Samples.issuer)
        claims.zones.reverse()
        claims.perks.reverse()
        claims.attributes.reverse()
        claims.checks.reverse()
        #expect(try PassToken(minting: claims, by: Samples.issuer) == ordered)
    }

    @Test func `random claims come back from their token`() throws {
        var draw = RandomClaims(
            random: SeededGenerator(for: "random claims", environment: ProcessInfo.processInfo.environment))
        var minted = 0
        for _ in 0..<1_000 {
            let claims = draw.claims()
            do {
                let token = try PassToken(minting: claims, by: Samples.issuer)
                #expect(token.claims == claims)
                minted += 1
            } catch {
                guard case .tooLong(let size, 394, _) = error else {
                    Issue.record("\(error) for \(claims)")
                    continue
                }
                #expect(size > 394)
            }
        }
        #expect(minted > 300)
    }

    @Test func `times are cut to whole seconds`() throws {
        var claims = Samples.plain
        claims.issuedAt = Moment(milliseconds: 1_777_593_600_999)
        #expect(try PassToken(minting: claims, by: Samples.issuer).claims == Samples.plain)
    }

    @Test func `a token that is too long says what to leave out, the largest first`() throws {
        var claims = Samples.printed
        claims.attributes.append(
            Attribute(key: Samples.code("school"), value: .text(String(repeating: "学", count: 21))))
        claims.notes = [16: String(repeating: "n", count: 45), 17: String(repeating: "m", count: 40)]
        let error = try #require(throws: MintingError.self) {
            try PassToken(minting: claims, by: Samples.issuer, limit: PassToken.largestPrintedSize)
        }
        guard case .tooLong(let size, let limit, let parts) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(limit == 349 && size > limit)
        #expect(parts.map(\.name).prefix(3) == [.attribute(Samples.code("school")), .note(16), .note(17)])
        #expect(parts.map(\.byteCount) == parts.map(\.byteCount).sorted(by: >))
        #expect(parts.count == 3 + 2 + 2 + 2)
        // It still fits on a phone.
        #expect(try PassToken(minting: claims, by: Samples.issuer).bytes.count == size)
        // Leaving a part out saves at least its bytes.
        claims.notes[17] = nil
        let shorter = try PassToken(minting: claims, by: Samples.issuer)
        #expect(shorter.bytes.count <= size - parts[2].byteCount)
    }

    @Test(arguments: [394, 349])
    func `a token of exactly the most bytes is minted, one more is not`(limit: Int) throws {
        var claims = Samples.plain
        claims.notes = [16: "a", 17: "a", 18: "a", 19: "a", 20: "a"]
        var size = try PassToken(minting: claims, by: Samples.issuer, limit: limit).bytes.count
        for key in 16...20 {
            while size < limit, let note = claims.notes[key], note.utf8.count < 64 {
                claims.notes[key] = note + "a"
                size = try PassToken(minting: claims, by: Samples.issuer, limit: limit).bytes.count
            }
        }
        #expect(size == limit)
        claims.zones = [Samples.code("a")]
        #expect(throws: MintingError.self) {
            try PassToken(minting: claims, by: Samples.issuer, limit: limit)
        }
    }

    @Test func `a holder key outside the prime-order group is refused`() throws {
        let unfit = [
            "0100000000000000000000000000000000000000000000000000000000000000",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "0200000000000000000000000000000000000000000000000000000000000000",
        ]
        for hex in unfit {
            var claims = Samples.plain
            claims.holder = PublicKey(try #require([UInt8](hex: hex)))
            #expect(throws: MintingError.holderKeyUnfit) {
                try PassToken(minting: claims, by: Samples.issuer)
            }
        }
    }

    @Test(arguments: brokenClaims)
    func `claims that break a rule are refused by its number`(rule: Int, claims: PassClaims) {
        #expect(throws: MintingError.broken(rule: .token(rule))) {
            try PassToken(minting: claims, by: Samples.issuer)
        }
    }

    @Test func `what cannot be said is refused`() {
        var claims = Samples.printed
        claims.attributes.append(claims.attributes[0])
        #expect(throws: MintingError.notAsAsked) { try PassToken(minting: claims, by: Samples.issuer) }
        claims = Samples.printed
        claims.perks[0].uses = 0
        #expect(throws: MintingError.notAsAsked) { try PassToken(minting: claims, by: Samples.issuer) }
    }

    static let brokenClaims: [(Int, PassClaims)] = [
        broken(14) { $0.attributes = [Attribute(key: Samples.code("n"), value: .integer(1 << 53))] },
        broken(22) { $0.expires = Moment(seconds: 1 << 32) },
        broken(22) { $0.issuedAt = Moment(seconds: 0) },
        broken(23) { $0.notBefore = $0.expires },
        broken(24) { $0.issuedAt = $0.expires },
        broken(27) { $0.notes = [32: "a"] },
        broken(28) { $0.plan.version = 0 },
        broken(29) { $0.zones = (0..<17).map { Samples.code("z\($0)") } },
        broken(30) { $0.zones = [Samples.code("a"), Samples.code("a")] },
        broken(31) {
            $0.attributes = (0..<17).map { Attribute(key: Samples.code("a\($0)"), value: .bool(true)) }
        },
        broken(32) { $0.attributes = [Attribute(key: Samples.code("a"), value: .commitment([1]))] },
        broken(33) { $0.attributes = [Attribute(key: Samples.code("a"), value: .text(""))] },
        broken(34) { $0.attributes = [Attribute(key: Samples.code("a"), value: .text("e\u{301}"))] },
        broken(35) { $0.attributes = [Attribute(key: Samples.code("a"), value: .text("a\u{202E}b"))] },
        broken(36) { $0.notes = [16: " a"] },
        broken(37) { $0.perks = (0..<17).map { Perk(code: Samples.code("p\($0)"), kind: .uses) } },
        broken(38) {
            $0.perks = [
                Perk(code: Samples.code("p"), kind: .uses), Perk(code: Samples.code("p"), kind: .uses),
            ]
        },
        broken(39) { $0.perks = [Perk(code: Samples.code("p"), kind: .percent(101))] },
        broken(39) { $0.perks = [Perk(code: Samples.code("p"), kind: .unknown(kind: 65_536, value: 0))] },
        broken(40) { $0.perks = [Perk(code: Samples.code("p"), kind: .uses, uses: 1, offlineUses: 2)] },
        broken(40) { $0.perks = [Perk(code: Samples.code("p"), kind: .uses, offlineUses: 1)] },
        broken(41) { $0.issueNumber = 65_536 },
        broken(42) { $0.entryPolicy.gapMinutes = -1 },
        broken(43) { $0.slot = $0.notBefore..<$0.notBefore },
        broken(44) { $0.persons = 0 },
        broken(45) { $0.checks = [.face, .face] },
        broken(47) { $0.notes = [15: "a"] },
    ]

    private static func broken(_ rule: Int, _ change: (inout PassClaims) -> Void) -> (Int, PassClaims) {
        var claims = Samples.plain
        change(&claims)
        return (rule, claims)
    }
}
