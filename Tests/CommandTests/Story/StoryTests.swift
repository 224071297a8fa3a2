import Foundation
import Testing

/// A pass from plan to audit, as the commands tell it to programs.
struct StoryTests {
    @Test func `a pass is sold, let in once, shown, exported and audited`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--attribute", "class=adult", "--attribute", "lang=zh")
        #expect(pass.token.hasPrefix("SP1:"))

        let read = try Program.gate.run(["decode", pass.picture, "--json"]).done().document()
        #expect(read.keys == ["frame", "texts", "decoder", "decode_ms"])
        #expect(read["frame"] == .text(pass.picture))
        #expect(read["texts"] == [.text(pass.token)])

        let admitted = try region.scan(pass.picture).done().document()
        #expect(admitted["outcome"] == "admitted")
        #expect(admitted["record"] == "recorded")
        #expect(admitted["entry_index"]?.whole == pass.index + 1)

        let again = try region.scan(pass.picture)
        #expect(again.exit == 1)
        #expect(try again.document()["reason"] == "entries_used_up")

        let shown = try region.issuer("show", pass.id, "--json").done().document()
        #expect(shown["entries_used"] == 1)
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        #expect(try region.expectSound()["passes"] == 1)
    }

    @Test func `a scan says everything that the contract names`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let line = try region.scan(pass.picture).done().document()
        let keys: Set = [
            "frame", "outcome", "kind", "reason", "reasons", "checks", "pass_id", "region", "entry_index",
            "record", "attempt", "others", "decode_ms", "decide_ms", "total_ms",
        ]
        #expect(line.keys.isSuperset(of: keys), "\(keys.subtracting(line.keys))")
        #expect(line["kind"] == "check_in")
        #expect(line["reason"] == .some(nil))
        #expect(line["reasons"] == [])
        #expect(line["checks"] == [])
        #expect(line["pass_id"] == .text(pass.id))
        #expect(line["region"] == "lakeside")
        #expect(line["attempt"] == .some(nil))
        #expect(line["others"] == 0)
    }

    @Test func `show says everything that the contract names`() throws {
        let region = try TestRegion()
        let pass = try region.mint(
            "day", "--attribute", "class=adult", "--perk", "shop=15.00x1", "--zone", "north",
            "--from", "2026-01-01T00:00:00Z", "--until", "2027-01-01T00:00:00Z")
        let shown = try region.issuer("show", pass.id, "--json").done().document()
        let perks: [[String: JSON]] = [
            ["code": "coffee", "kind": "uses", "value": 0, "uses": 2, "remaining": 2],
            ["code": "dining", "kind": "percent", "value": 20, "uses": 0, "remaining": nil],
            ["code": "shop", "kind": "amount", "value": 1500, "uses": 1, "remaining": 1],
        ]
        let told: [String: JSON] = [
            "pass_id": .text(pass.id), "region": "lakeside", "plan": "day", "plan_version": 1,
            "state": "active", "holder": nil, "valid_from": "2026-01-01T00:00:00.000Z",
            "valid_until": "2027-01-01T00:00:00.000Z", "zones": ["north"],
            "attributes": .table(["class": "adult"]), "persons": 1, "perks": .list(perks.map { .table($0) }),
            "entries_used": 0, "inside": 0, "issue_number": 0,
        ]
        for (key, value) in told { #expect(shown[key] == value, "\(key)") }
    }

    @Test func `a history chains its entries, oldest first`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try region.scan(pass.picture).done()
        let document = try region.issuer("history", pass.id, "--json").done().document()
        #expect(document["pass_id"] == .text(pass.id))
        #expect(document["region"] == "lakeside")
        let entries = try #require(document["entries"]?.items)
        let keys: Set = [
            "index", "seq", "kind", "at", "recorded_at", "by", "gate", "region", "persons", "reason", "hash",
            "previous", "record_hash", "finality", "flags",
        ]
        try #require(entries.count == 2)
        for entry in entries {
            #expect(entry.keys.isSuperset(of: keys))
            #expect(entry["finality"] == "recorded")
            #expect(entry["flags"] == [])
            #expect(entry["at"]?.text?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
        }
        #expect(entries.map { $0["seq"] } == [0, 1])
        #expect(entries[0]["previous"] == .some(nil))
        #expect(entries[1]["previous"] == entries[0]["hash"])
        #expect(entries[0]["by"] == "lakeside")
        #expect(entries[0]["gate"] == .some(nil))
        #expect(entries[1]["by"] == "lakeside/north-1")
        #expect(entries[1]["gate"] == "north-1")
        #expect(entries[1]["region"] == "lakeside")
    }

    @Test func `metadata shows what the plan marks public and nothing else`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--attribute", "class=adult", "--attribute", "lang=secretlanguage")
        let answer = try region.issuer("metadata", pass.id, "--json").done()
        let document = try answer.document()
        #expect(document.keys.isSuperset(of: ["name", "description", "image", "attributes"]))
        #expect(document["attributes"] == [.table(["trait_type": "class", "value": "adult"])])
        #expect(!answer.output.contains("secretlanguage"))
        #expect(!answer.output.contains(pass.token))
    }

    @Test(arguments: ["png", "svg", "pdf"])
    func `every kind of picture reads as its token`(format: String) throws {
        let region = try TestRegion()
        let picture = region.scratch.path("pass.\(format)")
        let answer = try region.issuer("mint", "--plan", "day", "--qr", picture, "--json").done()
        let document = try answer.document()
        #expect(document.keys.isSuperset(of: ["pass_id", "token", "qr", "entry_index"]))
        #expect(document["qr"] == .text(picture))
        let verified = try region.issuer("verify", picture, "--json").done().document()
        #expect(verified["valid"] == true)
        #expect(verified["claims"]?["pass_id"] == document["pass_id"])
    }
}
