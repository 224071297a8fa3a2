import Passes
import Testing

/// Passes that are handed on: by the present holder's word, and no more often than the plan allows.
struct TransferTests {
    private let holders = (1...4).map { SigningKey.seeded(UInt8($0)) }

    private func proof(of token: String, from: SigningKey, to next: SigningKey) throws -> String {
        let shown = try ShownPass(reading: Array(token.utf8)).token
        return TransferProof.signature(handing: shown.hash, to: next.publicKey, by: from).bytes.hex
    }

    private func transfer(
        _ pass: String, in region: TestRegion, to next: SigningKey, proof: String? = nil
    ) throws -> Answer {
        let words = ["transfer", pass, "--holder", next.publicKey.bytes.hex, "--json", "--home", region.home]
        return try Program.issuer.run(words + (proof.map { ["--proof", $0] } ?? []))
    }

    @Test func `a bound pass is handed on by its holder's signature, as often as the plan allows`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.bind("gift", to: holders[0])
        let first = try transfer(
            pass.id, in: region, to: holders[1],
            proof: proof(of: pass.token, from: holders[0], to: holders[1])
        ).done().document()
        #expect(first["entry_index"]?.whole == pass.index + 1)
        #expect(try region.show(pass.id)["holder"] == .text(holders[1].publicKey.bytes.hex))
        let token = try #require(first["token"]?.text)
        let second = try transfer(
            pass.id, in: region, to: holders[2], proof: proof(of: token, from: holders[1], to: holders[2])
        ).done().document()
        let newest = try #require(second["token"]?.text)
        let third = try transfer(
            pass.id, in: region, to: holders[3], proof: proof(of: newest, from: holders[2], to: holders[3]))
        #expect(third.exit == 1)
        #expect(third.errors.contains("handed on 2 times"))
        #expect(try region.kinds(pass.id) == ["mint", "transfer", "transfer"])
        #expect(try region.show(pass.id)["issue_number"] == 2)
        try region.expectSound()
    }

    @Test func `a wrong proof, or none, hands nothing on`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.bind("gift", to: holders[0])
        let missing = try transfer(pass.id, in: region, to: holders[1])
        #expect(missing.exit == 1)
        #expect(missing.errors.contains("present holder's signature"))
        for bad in [
            try proof(of: pass.token, from: holders[1], to: holders[1]),
            try proof(of: pass.token, from: holders[0], to: holders[2]),
            String(repeating: "00", count: 64),
        ] {
            let answer = try transfer(pass.id, in: region, to: holders[1], proof: bad)
            #expect(answer.exit == 1)
            #expect(answer.errors.contains("--proof is not"))
        }
        // A proof is for one token: what was handed on once cannot be handed on again by the same word.
        let good = try proof(of: pass.token, from: holders[0], to: holders[1])
        try transfer(pass.id, in: region, to: holders[1], proof: good).done()
        #expect(try transfer(pass.id, in: region, to: holders[1], proof: good).exit == 1)
        #expect(try region.kinds(pass.id) == ["mint", "transfer"])
        try region.expectSound()
    }

    @Test func `a bearer pass is bound without a proof, and its paper is superseded`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift", "--attribute", "name=Li Wei")
        let answer = try transfer(
            pass.id, in: region, to: holders[0], proof: String(repeating: "00", count: 64))
        #expect(answer.exit == 1)
        #expect(answer.errors.contains("bound to no holder"))
        let token = try #require(
            transfer(pass.id, in: region, to: holders[0]).done().document()["token"]?.text)
        let shown = try region.show(pass.id)
        #expect(shown["holder"] == .text(holders[0].publicKey.bytes.hex))
        #expect(shown["attributes"]?["name"] == "Li Wei")
        #expect(try region.scan(pass.picture).document()["reason"] == "superseded")
        let bare = try Pictures.symbol(token, in: region.scratch)
        #expect(try region.scan(bare).document()["reason"] == "holder_proof_required")
        let live = try Pictures.symbol(try region.presentation(of: token, by: holders[0]), in: region.scratch)
        #expect(try region.scan(live).done().document()["outcome"] == "admitted")
        try region.expectSound()
    }

    @Test func `the former holder's phone is turned away`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.bind("gift", to: holders[0])
        let good = try proof(of: pass.token, from: holders[0], to: holders[1])
        try transfer(pass.id, in: region, to: holders[1], proof: good).done()
        let old = try Pictures.symbol(
            try region.presentation(of: pass.token, by: holders[0]), in: region.scratch)
        #expect(try region.scan(old).document()["reason"] == "superseded")
    }

    @Test func `a plan that allows no transfer, and words that say nothing`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.bind("fixed", to: holders[0])
        let good = try proof(of: pass.token, from: holders[0], to: holders[1])
        let answer = try transfer(pass.id, in: region, to: holders[1], proof: good)
        #expect(answer.exit == 1)
        #expect(answer.errors.contains("not handed on"))
        let key = holders[1].publicKey.bytes.hex
        #expect(try region.issuer("transfer", pass.id).exit == 64)
        #expect(try region.issuer("transfer", pass.id, "--holder", "12").exit == 64)
        #expect(try region.issuer("transfer", pass.id, "--holder", key, "--proof", "12").exit == 64)
        #expect(try region.issuer("transfer", pass.id, "--holder", key, "--qr", "x.png").exit == 64)
        #expect(try region.issuer("transfer", UsageTests.pass, "--holder", key).exit == 1)
        #expect(try region.kinds(pass.id) == ["mint"])
    }

    @Test func `a bound pass is amended and reissued, and never drawn`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.bind("gift", to: holders[0])
        let picture = region.scratch.path("never.png")
        #expect(try region.issuer("reissue", pass.id, "--qr", picture).exit == 64)
        #expect(try region.kinds(pass.id) == ["mint"])
        try region.issuer("reissue", pass.id).done()
        #expect(try region.show(pass.id)["holder"] == .text(holders[0].publicKey.bytes.hex))
    }
}

extension SigningKey {
    /// A holder's key that is NOT SECRET.
    static func seeded(_ byte: UInt8) -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: byte, count: 32)) else {
            preconditionFailure("a seed has 32 bytes")
        }
        return key
    }
}

extension TestRegion {
    /// Mints a pass for a holder; it has no picture.
    func bind(_ plan: String, to holder: SigningKey) throws -> BoughtPass {
        let answer = try issuer("mint", "--plan", plan, "--holder", holder.publicKey.bytes.hex, "--json")
        return try Self.bought(answer.done().document(), picture: "")
    }

    /// What a phone shows of a bound pass now.
    func presentation(of token: String, by holder: SigningKey, for perk: Code? = nil) throws -> String {
        let shown = try ShownPass(reading: Array(token.utf8)).token
        return Presentation(presenting: shown, at: .now(), for: perk, by: holder).text
    }
}
