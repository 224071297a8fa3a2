import Passes
import Testing

/// The perk counter: what is granted, what is left, and what is not.
struct RedeemTests {
    private func redeem(
        _ picture: String, _ perk: String, in region: TestRegion, at counter: String = "north-1",
        with options: String...
    ) throws -> Answer {
        let words = ["redeem", picture, "--perk", perk, "--home", region.home, "--gate", counter, "--json"]
        return try Program.gate.run(words + options)
    }

    @Test func `a perk is granted until it is used up, and the counter says what is left`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--perk", "coffee=3")
        let first = try redeem(pass.picture, "coffee", in: region).done().document()
        #expect(first["outcome"] == "admitted")
        #expect(first["kind"] == "redeem")
        #expect(first["remaining"] == 2)
        #expect(first["count"] == 1)
        #expect(first["record"] == "recorded")
        #expect(first["entry_index"]?.whole == pass.index + 1)
        #expect(first["pass_id"] == .text(pass.id))
        let receipt = try #require(first["receipt"]?.text)
        for part in [pass.id.prefix(8).uppercased(), "coffee × 1", "2 left", "north-1"] {
            #expect(receipt.contains(part), "\(receipt)")
        }
        let tooMany = try redeem(pass.picture, "coffee", in: region, with: "--count", "3")
        #expect(tooMany.exit == 1)
        #expect(try tooMany.document()["reason"] == "perk_used_up")
        #expect(try tooMany.document()["remaining"] == 2)
        #expect(
            try redeem(pass.picture, "coffee", in: region, with: "--count", "2").done().document()[
                "remaining"] == 0)
        let none = try redeem(pass.picture, "coffee", in: region).document()
        #expect(none["outcome"] == "refused")
        #expect(none["remaining"] == 0)
        #expect(none["receipt"] == .null)
        let left = try region.show(pass.id)["perks"]?.items.first { $0["code"] == "coffee" }?["remaining"]
        #expect(left == 0)
        #expect(try region.kinds(pass.id) == ["mint", "redeem", "redeem"])
        // A coffee is no entry.
        try region.scan(pass.picture).done()
        try region.expectSound()
    }

    @Test func `a perk without limit is always granted, and one that is not on the pass never`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day")
        let granted = try redeem(pass.picture, "dining", in: region, with: "--count", "40").done().document()
        #expect(granted["remaining"] == .null)
        let unknown = try redeem(pass.picture, "boat", in: region)
        #expect(unknown.exit == 1)
        #expect(try unknown.document()["reason"] == "perk_unknown")
        #expect(try unknown.document()["remaining"] == .null)
        #expect(try redeem(pass.picture, "coffee", in: region, with: "--count", "0").exit == 64)
        #expect(try redeem(pass.picture, "No Perk", in: region).exit == 64)
        try region.expectSound()
    }

    @Test func `a redemption is taken back, and the uses are there again`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day")
        let entry = try redeem(pass.picture, "coffee", in: region, with: "--count", "2").done().document()[
            "entry_index"]?.whole
        let index = try #require(entry)
        try Program.gate.run(
            ["annul", "\(index)", "--reason", "no milk", "--home", region.home, "--gate", "north-1"]
        ).done()
        #expect(try redeem(pass.picture, "coffee", in: region).done().document()["remaining"] == 1)
        try region.expectSound()
    }

    @Test func `a counter elsewhere, a blocked pass, a blank picture and a dry run grant nothing`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--zone", "north")
        #expect(
            try redeem(pass.picture, "coffee", in: region, at: "south-1").document()["reason"] == "wrong_zone"
        )
        let dry = try redeem(pass.picture, "coffee", in: region, with: "--dry-run").done().document()
        #expect(dry["record"] == .null)
        #expect(dry["remaining"] == 1)
        let blank = try redeem(try Pictures.blank(in: region.scratch), "coffee", in: region)
        #expect(blank.exit == 1)
        #expect(try blank.document()["outcome"] == "none")
        try region.issuer("suspend", pass.id).done()
        #expect(try redeem(pass.picture, "coffee", in: region).document()["reason"] == "suspended")
        #expect(try redeem(region.scratch.path("none.png"), "coffee", in: region).exit == 2)
        #expect(try region.kinds(pass.id) == ["mint", "suspend"])
        try region.expectSound()
    }

    @Test func `a phone shows a code for this perk`() throws {
        let region = try TestRegion.handingOn()
        let holder = SigningKey.seeded(7)
        let pass = try region.bind("gift", to: holder)
        let coffee = try #require(Code("coffee"))
        let entrance = try Pictures.symbol(
            try region.presentation(of: pass.token, by: holder), in: region.scratch)
        #expect(try redeem(entrance, "coffee", in: region).document()["reason"] == "holder_proof_bad")
        let counter = try Pictures.symbol(
            try region.presentation(of: pass.token, by: holder, for: coffee), in: region.scratch)
        #expect(try redeem(counter, "coffee", in: region).done().document()["remaining"] == 1)
        #expect(try redeem(counter, "coffee", in: region).document()["reason"] == "holder_proof_stale")
        try region.expectSound()
    }

    @Test func `of redemptions at once no more are granted than there are`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day")
        let running = try (0..<5).map { number in
            try Program.gate.start(
                [
                    "redeem", pass.picture, "--perk", "coffee", "--home", region.home, "--gate",
                    number % 2 == 0 ? "north-1" : "north-2",
                ])
        }
        #expect(try running.map { try $0.end() }.count { $0.exit == 0 } == 2)
        try region.expectSound()
    }
}
