import Foundation
import Passes
import Testing

/// A pass that is changed, or replaced by the same pass: what is new, what stays, and what becomes of the old picture.
struct AmendTests {
    @Test func `an amended pass says the new, keeps the rest, and its old picture is superseded`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint(
            "gift", "--attribute", "class=adult", "--attribute", "name=Li Wei", "--zone", "north")
        let picture = region.scratch.path("new.png")
        let amended = try region.issuer(
            "amend", pass.id, "--attribute", "class=senior", "--zone", "south", "--zone", "north", "--perk",
            "coffee=5", "--reason", "older than said", "--qr", picture, "--json"
        ).done().document()
        #expect(amended["pass_id"] == .text(pass.id))
        #expect(amended["entry_index"]?.whole == pass.index + 1)
        #expect(amended["qr"] == .text(picture))
        #expect(amended["token"] != .text(pass.token))
        let shown = try region.show(pass.id)
        #expect(shown["issue_number"] == 1)
        #expect(shown["zones"] == ["north", "south"])
        #expect(shown["attributes"]?["class"] == "senior")
        #expect(shown["attributes"]?["name"] == "Li Wei")
        let uses = shown["perks"]?.items.compactMap { $0["uses"]?.whole }
        #expect(uses == [1, 5])
        let old = try region.scan(pass.picture)
        #expect(old.exit == 1)
        #expect(try old.document()["reason"] == "superseded")
        #expect(try region.scan(picture, at: "south-1").done().document()["outcome"] == "admitted")
        #expect(try region.kinds(pass.id) == ["mint", "amend", "check_in"])
        #expect(try region.history(pass.id)[1]["reason"] == "older than said")
        try region.expectSound()
    }

    @Test func `a personal value stays with the region when something else changes, and changes when asked`()
        throws
    {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift", "--attribute", "name=Li Wei")
        try region.issuer("amend", pass.id, "--persons", "2").done()
        #expect(try region.show(pass.id)["attributes"]?["name"] == "Li Wei")
        #expect(try region.show(pass.id)["persons"] == 2)
        try region.issuer("amend", pass.id, "--attribute", "name=Li Weimin").done()
        let answer = try region.issuer("amend", pass.id, "--attribute", "name=Li Weiguo", "--json").done()
            .document()
        #expect(try region.show(pass.id)["attributes"]?["name"] == "Li Weiguo")
        let text = try #require(answer["token"]?.text)
        let token = try ShownPass(reading: Array(text.utf8)).token
        #expect(token.claims.issueNumber == 3)
        #expect(token.claims.attributes.map(\.key.text) == ["name"])
        try region.expectSound()
    }

    @Test func `validity is moved one end at a time`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift")
        let before = try region.show(pass.id)
        try region.issuer("amend", pass.id, "--until", "2027-03-01T12:00:00Z").done()
        let after = try region.show(pass.id)
        #expect(after["valid_from"] == before["valid_from"])
        #expect(after["valid_until"] == "2027-03-01T12:00:00.000Z")
    }

    @Test func `what was used of a pass stays used by its new token`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day")
        try region.scan(pass.picture).done()
        let picture = region.scratch.path("again.png")
        try region.issuer("reissue", pass.id, "--reason", "lost", "--qr", picture).done()
        #expect(try region.scan(picture).document()["reason"] == "entries_used_up")
        #expect(try region.scan(pass.picture).document()["reason"] == "superseded")
        #expect(try region.kinds(pass.id) == ["mint", "check_in", "reissue"])
        try region.expectSound()
    }

    @Test func `a reissued pass says the same, and export and verify go with it`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift", "--attribute", "class=adult", "--attribute", "name=Li Wei")
        let before = try region.show(pass.id)
        let token = try region.issuer("reissue", pass.id, "--json").done().document()["token"]?.text
        var after = try region.show(pass.id)
        #expect(after["issue_number"] == 1)
        for key in ["zones", "attributes", "perks", "valid_from", "valid_until", "persons", "plan"] {
            #expect(after[key] == before[key], "\(key)")
        }
        let bundle = region.scratch.path("pass.bundle")
        try region.issuer("export", pass.id, "--out", bundle).done()
        let exported = String(decoding: try content(bundle), as: UTF8.self)
        #expect(exported.contains(try #require(token)))
        #expect(!exported.contains(pass.token))
        let verified = try region.issuer("verify", bundle, "--json").done().document()
        #expect(verified["valid"] == true)
        after = try region.issuer("metadata", pass.id, "--json").done().document()
        #expect(after["attributes"]?.items.count == 1)
    }

    @Test func `a suspended pass stays suspended by its new token`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try region.issuer("suspend", pass.id, "--reason", "lost").done()
        let picture = region.scratch.path("again.png")
        try region.issuer("reissue", pass.id, "--qr", picture).done()
        #expect(try region.scan(picture).document()["reason"] == "suspended")
        try region.issuer("resume", pass.id).done()
        try region.scan(picture).done()
    }

    @Test(arguments: ["amend", "reissue"])
    func `a pass that is void, over or unknown gets no new token`(command: String) throws {
        let region = try TestRegion()
        let change = command == "amend" ? ["--persons", "2"] : []
        let run = { (pass: String, clock: String?) in
            try Program.issuer.run([command, pass] + change + ["--home", region.home], clock: clock)
        }
        let voided = try region.mint()
        try region.issuer("void", voided.id).done()
        #expect(try run(voided.id, nil).exit == 1)
        let over = try region.mint()
        let expired = try run(over.id, "+400d")
        #expect(expired.exit == 1)
        #expect(expired.errors.contains("has expired"))
        #expect(try run(UsageTests.pass, nil).exit == 1)
        #expect(try region.kinds(voided.id) == ["mint", "void"])
        #expect(try region.kinds(over.id) == ["mint"])
        try region.expectSound()
    }

    @Test func `an amendment that makes no pass is no, and one that says nothing is wrong usage`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift")
        #expect(try region.issuer("amend", pass.id).exit == 64)
        #expect(try region.issuer("amend", pass.id, "--persons", "0").exit == 64)
        #expect(try region.issuer("amend", pass.id, "--qr", "x.gif", "--persons", "2").exit == 64)
        #expect(try region.issuer("amend", pass.id, "--zone", "museum").exit == 1)
        #expect(try region.issuer("amend", pass.id, "--until", "2020-01-01").exit == 1)
        let long = String(repeating: "长", count: 20)
        let many = (0..<8).flatMap { ["--attribute", "a\($0)=\(long)"] }
        let answer = try Program.issuer.run(["amend", pass.id] + many + ["--home", region.home])
        #expect(answer.exit == 1)
        #expect(answer.errors.contains("leave out"))
        #expect(try region.kinds(pass.id) == ["mint"])
    }

    @Test func `amendments at once are all written, one after the other`() async throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift", "--attribute", "name=Li Wei")
        let running = try (0..<4).map { number in
            try Program.issuer.start(
                ["amend", pass.id, "--attribute", "a\(number)=\(number)", "--home", region.home])
        }
        for program in running { try program.end().done() }
        let shown = try region.show(pass.id)
        #expect(shown["issue_number"] == 4)
        for number in 0..<4 { #expect(shown["attributes"]?["a\(number)"]?.whole == number) }
        #expect(shown["attributes"]?["name"] == "Li Wei")
        try region.expectSound()
    }
}
