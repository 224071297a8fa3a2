import Foundation
import Passes
import Testing

/// `issuer mint`: what is chosen beyond the plan, and what is refused before anything is written.
struct MintTests {
    private func shown(_ options: String..., plan: String = "park") throws -> JSON {
        let region = try TestRegion()
        let pass = try region.mint(plan, with: options)
        return try region.issuer("show", pass.id, "--json").done().document()
    }

    @Test func `a value is a number, a truth or a text by its form`() throws {
        let values = [
            "seats": "3", "below": "-7", "vip": "true", "code": "007", "minus": "-0", "word": "True",
        ]
        let options = values.flatMap { ["--attribute", "\($0)=\($1)"] }
        let region = try TestRegion()
        let pass = try region.mint("park", with: options)
        let told: [String: JSON] = [
            "seats": 3, "below": -7, "vip": true, "code": "007", "minus": "-0", "word": "True",
        ]
        #expect(try region.issuer("show", pass.id, "--json").document()["attributes"] == .table(told))
    }

    @Test func `a bare date begins and ends with the region's park day`() throws {
        let pass = try shown("--from", "2026-12-01", "--until", "2026-12-31")
        #expect(pass["valid_from"] == "2026-11-30T16:00:00.000Z")
        #expect(pass["valid_until"] == "2026-12-31T16:00:00.000Z")
    }

    @Test func `a perk takes the place of the plan's, or is one more`() throws {
        let pass = try shown("--perk", "coffee=5", "--perk", "boat=50%x3", plan: "day")
        let perks = Dictionary(
            uniqueKeysWithValues: (pass["perks"]?.items ?? []).map { ($0["code"]?.text ?? "", $0) })
        #expect(Set(perks.keys) == ["coffee", "dining", "boat"])
        #expect(perks["coffee"]?["remaining"] == 5)
        #expect(perks["boat"]?["kind"] == "percent" && perks["boat"]?["value"] == 50)
        #expect(perks["boat"]?["uses"] == 3 && perks["boat"]?["remaining"] == 3)
    }

    @Test func `a personal value stays with the region`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--attribute", "name=王小明和他的朋友")
        let shown = try region.issuer("show", pass.id, "--json").document()
        #expect(shown["attributes"]?["name"] == "王小明和他的朋友")
        let claims = try region.issuer("verify", pass.token, "--json").document()["claims"]?["attributes"]?[
            "name"]
        #expect(claims?.text?.wholeMatch(of: /[0-9a-f]{32}/) != nil, "\(claims as Any)")
    }

    @Test(arguments: [
        "--zone museum", "--until 2020-01-01", "--from 2027-02-01 --until 2027-01-01", "--until 2040-01-01",
        "--attribute class=\(String(repeating: "x", count: 65))", "--perk coffee=1 --perk coffee=2",
        (1...5).map { "--attribute a\($0)=\(String(repeating: "x", count: 64))" }.joined(separator: " "),
    ])
    func `what cannot be minted is refused, and nothing is written`(options: String) throws {
        let region = try TestRegion()
        let picture = region.scratch.path("pass.png")
        let words = ["mint", "--home", region.home, "--plan", "day", "--qr", picture]
        let answer = try Program.issuer.run(words + options.split(separator: " ").map(String.init))
        #expect(answer.exit == 1, "\(answer.errors)")
        #expect(answer.output.isEmpty)
        #expect(try region.expectSound()["passes"] == 0)
        #expect((try? content(picture)) == nil)
    }

    @Test(arguments: ["/nowhere/pass.png", "/dev/null/pass.svg", "FOLDER.png"])
    func `a picture that has no place mints nothing`(picture: String) throws {
        let region = try TestRegion()
        let folder = region.scratch.path("folder.png")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = picture == "FOLDER.png" ? folder : picture
        let answer = try region.issuer("mint", "--plan", "day", "--qr", path)
        #expect(answer.exit == 2, "\(answer.errors)")
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains(path), "\(answer.errors)")
        #expect(try region.expectSound()["passes"] == 0)
    }

    @Test func `a plan that needs a holder sells to nobody without one`() throws {
        let region = try TestRegion()
        #expect(try region.issuer("mint", "--plan", "phone").exit == 1)
        let key = SigningKey.random().publicKey.description
        let words = try region.issuer("mint", "--plan", "phone", "--holder", key, "--json").done().document()
        let pass = try #require(words["pass_id"]?.text)
        #expect(try region.issuer("show", pass, "--json").document()["holder"] == .text(key))
    }

    @Test(arguments: [UsageTests.smallOrder, UsageTests.notCanonical])
    func `a holder's key that is no key is refused`(key: String) throws {
        let region = try TestRegion()
        let answer = try region.issuer("mint", "--plan", "phone", "--holder", key)
        #expect(answer.exit == 1 || answer.exit == 64, "\(answer.errors)")
        #expect(try region.expectSound()["passes"] == 0)
    }
}
