import Foundation
import Testing

/// `gate scan`: what becomes of each picture, in order.
struct ScanTests {
    @Test func `pictures are judged anew, in order, each knowing the one before`() throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint(), try region.mint())
        let answer = try region.scan(one.picture, one.picture, two.picture)
        #expect(answer.exit == 1)
        let lines = try answer.lines()
        #expect(lines.map { $0["outcome"] } == ["admitted", "refused", "admitted"])
        #expect(lines.map { $0["frame"]?.text } == [one.picture, one.picture, two.picture])
        #expect(lines[1]["reasons"] == ["entries_used_up"])
        #expect(lines[1]["entry_index"] == .some(nil))
        #expect(lines[1]["record"] == .some(nil))
        try region.expectSound()
    }

    @Test func `a frame without a symbol is none`() throws {
        let region = try TestRegion()
        let answer = try region.scan(try Pictures.blank(in: region.scratch))
        #expect(answer.exit == 1)
        #expect(try answer.document()["outcome"] == "none")
        #expect(try answer.document()["reason"] == .some(nil))
    }

    @Test(arguments: [
        ("HTTPS://EXAMPLE.ORG/", "not_a_pass"), ("SP1 ABC", "not_a_pass"), ("SP1:ABC", "malformed_token"),
        ("SP2:ABC", "unknown_version"), ("SP1P:ABC", "malformed_token"),
    ])
    func `a symbol that is no pass of ours is refused for what it is`(text: String, reason: String) throws {
        let region = try TestRegion()
        let answer = try region.scan(try Pictures.symbol(text, in: region.scratch))
        #expect(answer.exit == 1)
        let line = try answer.document()
        #expect(line["outcome"] == "refused")
        #expect(line["reason"] == .text(reason))
        #expect(line["pass_id"] == .some(nil))
    }

    @Test func `another region's pass is unknown here`() throws {
        let region = try TestRegion()
        let elsewhere = TestRegion(scratch: region.scratch, home: region.scratch.path("elsewhere"))
        try elsewhere.open()
        let pass = try elsewhere.mint()
        #expect(try region.scan(pass.picture).document()["reason"] == "unknown_issuer")
        #expect(try elsewhere.scan(pass.picture).exit == 0)
    }

    @Test func `what staff must look at first counts nothing`() throws {
        let region = try TestRegion()
        let pass = try region.mint("student")
        let answer = try region.scan(pass.picture)
        #expect(answer.exit == 1)
        let line = try answer.document()
        #expect(line["outcome"] == "check")
        #expect(line["checks"] == ["concession", "identity"])
        #expect(line["attempt"]?.text?.isEmpty == false)
        #expect(line["entry_index"] == .some(nil))
        #expect(line["reason"] == .some(nil))
        let again = try region.scan(pass.picture).document()
        #expect(again["outcome"] == "check")
        #expect(again["attempt"] != line["attempt"])
        #expect(try region.kinds(pass.id) == ["mint"])
        #expect(try region.issuer("show", pass.id, "--json").document()["entries_used"] == 0)
        try region.expectSound()
    }

    @Test func `a dry run says the same and writes nothing`() throws {
        let region = try TestRegion()
        let (pass, student) = (try region.mint(), try region.mint("student"))
        let files = [
            region.home + "/ledger.sqlite", region.home + "/register.sqlite", region.journal("north-1"),
        ]
        let before = try files.map(content)
        let line = try region.scan(pass.picture, with: ["--dry-run"]).done().document()
        #expect(line["outcome"] == "admitted")
        #expect(line["entry_index"] == .some(nil))
        #expect(line["record"] == .some(nil))
        #expect(try region.scan(student.picture, with: ["--dry-run"]).document()["outcome"] == "check")
        #expect(try files.map(content) == before)
        try region.scan(pass.picture).done()
    }

    @Test func `a time given by hand is marked and moves no floor`() throws {
        let region = try TestRegion()
        let (early, now) = (try region.mint(), try region.mint())
        let later = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 30 * 86_400))
        try region.scan(early.picture, with: ["--at", later]).done()
        let given = try region.history(early.id)
        #expect(given[1]["flags"] == ["clock_off"])
        #expect(given[1]["at"]?.text?.hasPrefix(later.prefix(19)) == true)
        let usual = try region.scan(now.picture).done()
        #expect(usual.errors.isEmpty)
        let entry = try region.history(now.id)[1]
        #expect(entry["flags"] == [])
        #expect(try #require(entry["at"]?.text) < later)
        try region.expectSound()
    }

    @Test(arguments: [("2020-01-01T00:00:00Z", "not_yet_valid"), ("2030-01-01T00:00:00Z", "expired")])
    func `a pass holds from its first moment to its last`(at: String, reason: String) throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let line = try region.scan(pass.picture, with: ["--at", at]).document()
        #expect(line["reasons"] == [.text(reason)])
        #expect(try region.kinds(pass.id) == ["mint"])
    }

    @Test func `all reasons are listed, in the contract's order`() throws {
        let region = try TestRegion()
        let pass = try region.mint("family")
        try region.scan(pass.picture).done()
        try region.issuer("suspend", pass.id).done()
        let line = try region.scan(pass.picture, at: "south-1", with: ["--at", "2030-01-01T00:00:00Z"])
            .document()
        #expect(line["reason"] == "suspended")
        #expect(line["reasons"] == ["suspended", "expired", "wrong_zone", "entries_used_up"])
    }

    @Test func `a pass of other zones is refused`() throws {
        let region = try TestRegion()
        let pass = try region.mint("day", "--zone", "north")
        #expect(try region.scan(pass.picture, at: "south-1").document()["reasons"] == ["wrong_zone"])
        try region.scan(pass.picture).done()
    }

    @Test func `the largest pass of a frame is judged, the others are counted`() throws {
        let region = try TestRegion()
        let (large, small) = (try region.mint(), try region.mint())
        let frame = try Pictures.beside([large.picture, small.picture], in: region.scratch)
        let line = try region.scan(frame).done().document()
        #expect(line["pass_id"] == .text(large.id))
        #expect(line["others"] == 1)
        #expect(try region.kinds(small.id) == ["mint"])
        let poster = try Pictures.symbol("HTTPS://EXAMPLE.ORG/", in: region.scratch)
        let beside = try region.scan(try Pictures.beside([poster, small.picture], in: region.scratch)).done()
        #expect(try beside.document()["pass_id"] == .text(small.id))
        #expect(try beside.document()["others"] == 0)
    }

    @Test func `a gate that was never enrolled lets nobody in`() throws {
        let region = try TestRegion()
        let answer = try region.scan(try region.mint().picture, at: "nowhere")
        #expect(answer.exit == 1)
        #expect(try answer.document().keys == ["error"])
        #expect(answer.errors.contains("issuer gate add nowhere"))
    }
}
