import Foundation
import Passes
import Testing

/// `issuer verify`: what can be said of a pass without its store, and whom it trusts.
struct VerifyTests {
    private static let shared = Result { try TestRegion() }

    private static func key(of region: TestRegion) throws -> String {
        let text = String(decoding: try content(region.home + "/keys/issuer.key"), as: UTF8.self)
        let seed = try #require([UInt8](hex: text.dropLast()))
        return try #require(SigningKey(seed: seed)).publicKey.description
    }

    @Test func `a token is valid for whoever trusts its issuer, however that is said`() throws {
        let region = try Self.shared.get()
        let pass = try region.mint("day", "--attribute", "class=adult")
        let trusts = [
            ["--roster", region.home + "/roster"], ["--home", region.home],
            ["--key", try Self.key(of: region)],
        ]
        for trust in trusts {
            for shown in [pass.token, pass.picture] {
                let answer = try Program.issuer.run(["verify", shown, "--json"] + trust)
                #expect(answer.exit == 0, "\(answer.output)\(answer.errors)")
                let document = try answer.document()
                #expect(document["valid"] == true)
                #expect(document["reason"] == .some(nil))
                #expect(document["reasons"] == [])
                #expect(document["claims"]?["pass_id"] == .text(pass.id))
                #expect(document["as_of"]?.text != nil)
            }
        }
    }

    @Test func `nobody is trusted who was not named`() throws {
        let region = try Self.shared.get()
        let pass = try region.mint()
        let other = SigningKey.random().publicKey.description
        for trust in [[], ["--key", other]] {
            let answer = try Program.issuer.run(["verify", pass.token, "--json"] + trust)
            #expect(answer.exit == 1)
            #expect(try answer.document()["valid"] == false)
            #expect(try answer.document()["reason"] == "unknown_issuer")
        }
    }

    @Test(arguments: [("2020-01-01T00:00:00Z", "not_yet_valid"), ("2029-01-01T00:00:00Z", "expired")])
    func `a time is judged by the time that is given`(at: String, reason: String) throws {
        let region = try Self.shared.get()
        let pass = try region.mint()
        let answer = try region.issuer("verify", pass.token, "--at", at, "--json")
        #expect(answer.exit == 1)
        let document = try answer.document()
        #expect(document["reasons"] == [.text(reason)])
        #expect(document["as_of"]?.text?.hasPrefix(at.prefix(19)) == true)
    }

    @Test(arguments: [
        ("hello", "not_a_pass"), ("", "not_a_pass"), ("/nowhere/pass.png", "not_a_pass"),
        ("SP1:", "malformed_token"),
        ("SP1:ABC", "malformed_token"), ("SP2:ABC", "unknown_version"), ("SPX:", "unknown_version"),
    ])
    func `a text that is no pass is named for what it is`(text: String, reason: String) throws {
        let answer = try Self.shared.get().issuer("verify", text, "--json")
        #expect(answer.exit == 1)
        #expect(try answer.document()["reason"] == .text(reason))
        #expect(try answer.document()["claims"] == .some(nil))
    }

    @Test func `a token with another signature is refused`() throws {
        let region = try Self.shared.get()
        let pass = try region.mint()
        let last = try #require(pass.token.last)
        // The last character of base45 stands for the high part of the last byte of S.
        let forged = pass.token.dropLast() + (last == "0" ? "1" : "0")
        let answer = try region.issuer("verify", String(forged), "--json")
        #expect(answer.exit == 1)
        let reason = try answer.document()["reason"]?.text
        #expect(["bad_signature", "malformed_token"].contains(reason))
    }

    @Test func `a bundle is valid under the roster, a changed one is not`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--attribute", "class=adult")
        try region.scan(pass.picture).done()
        let file = region.scratch.path("pass.bundle")
        let told = try region.issuer("export", pass.id, "--out", file, "--json").done().document()
        #expect(told["pass_id"] == .text(pass.id))
        let bundle = try JSONDecoder().decode(JSON.self, from: Data(content(file)))
        #expect(bundle["format"] == "scenic-pass bundle v1")
        #expect(bundle["token"] == .text(pass.token))
        #expect(bundle["entries"]?.items.count == 2)
        #expect(bundle["entries"]?.items.first?.keys.isSuperset(of: ["index", "entry", "proof"]) == true)
        #expect(bundle["checkpoint"]?.text?.hasPrefix("localhost/lakeside\n") == true)
        #expect(try region.issuer("verify", file, "--json").done().document()["valid"] == true)
        #expect(try Program.issuer.run(["verify", file]).exit == 1)

        let entry = try #require(bundle["entries"]?.items.last?["entry"]?.text)
        var bytes = try #require(Data(base64Encoded: entry))
        bytes[bytes.count - 3] ^= 1
        let text = String(decoding: try content(file), as: UTF8.self)
        let escaped = entry.replacing("/", with: "\\/")
        let changed = text.replacing(entry, with: bytes.base64EncodedString())
            .replacing(escaped, with: bytes.base64EncodedString())
        #expect(changed != text)
        let forged = try region.issuer("verify", try region.scratch.write(changed, to: "forged"), "--json")
        #expect(forged.exit == 1)
        #expect(try forged.document()["valid"] == false)
    }

    @Test func `a bound pass is shown by its holder's phone`() throws {
        let region = try TestRegion()
        let holder = SigningKey.random()
        let words = ["--plan", "phone", "--holder", holder.publicKey.description, "--json"]
        let minted = try Program.issuer.run(["mint", "--home", region.home] + words).done().document()
        let token = try #require(minted["token"]?.text)
        #expect(minted["qr"] == .some(nil))
        #expect(try region.issuer("verify", token).exit == 0)

        let shown = try ShownPass(reading: Array(token.utf8))
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let showing = Presentation(presenting: shown.token, at: now, by: holder)
        #expect(try region.issuer("verify", showing.text).exit == 0)
        let old = Presentation(presenting: shown.token, at: Moment(seconds: now.seconds - 300), by: holder)
        let stale = try region.issuer("verify", old.text, "--json")
        #expect(stale.exit == 1)
        #expect(try stale.document()["reason"] == "holder_proof_stale")
        let thief = Presentation(presenting: shown.token, at: now, by: SigningKey.random())
        #expect(try region.issuer("verify", thief.text, "--json").document()["reason"] == "holder_proof_bad")

        let bare = try region.scan(try Pictures.symbol(token, in: region.scratch))
        #expect(try bare.document()["reason"] == "holder_proof_required")
        let phone = try Pictures.symbol(showing.text, in: region.scratch)
        #expect(try region.scan(phone).done().document()["outcome"] == "admitted")
        // A presentation counts once: the same picture again is a screenshot.
        #expect(try region.scan(phone).document()["reason"] == "holder_proof_stale")
        try region.expectSound()
    }
}
