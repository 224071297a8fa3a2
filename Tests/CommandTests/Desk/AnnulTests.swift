import Testing

/// Visits that are taken back: by another record, of the same gate, once.
struct AnnulTests {
    private func annul(
        _ name: String, in region: TestRegion, at gate: String = "north-1", reason: String = "nobody passed"
    ) throws -> Answer {
        try Program.gate.run(
            ["annul", name, "--reason", reason, "--home", region.home, "--gate", gate, "--json"])
    }

    @Test func `a check-in is taken back by its entry, and the pass may enter again`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let entry = try #require(region.scan(pass.picture).done().document()["entry_index"]?.whole)
        #expect(try region.scan(pass.picture).exit == 1)
        let answer = try annul("\(entry)", in: region).done().document()
        #expect(answer["outcome"] == "annulled")
        #expect(answer["kind"] == "check_in")
        #expect(answer["annulled"]?.whole == entry)
        #expect(answer["entry_index"]?.whole == entry + 1)
        #expect(answer["pass_id"] == .text(pass.id))
        let history = try region.history(pass.id)
        #expect(history.compactMap { $0["kind"]?.text } == ["mint", "check_in", "annul"])
        #expect(history[2]["reason"] == "nobody passed")
        #expect(history[2]["gate"] == "north-1")
        #expect(try region.show(pass.id)["entries_used"] == 0)
        try region.scan(pass.picture).done()
        try region.expectSound()
    }

    @Test func `a record is taken back by its hash, once`() throws {
        let region = try TestRegion()
        let pass = try region.mint("park")
        try region.scan(pass.picture).done()
        let hash = try #require(region.history(pass.id)[1]["record_hash"]?.text)
        try annul(hash, in: region).done()
        let again = try annul(hash, in: region)
        #expect(again.exit == 1)
        #expect(again.errors.contains("taken back before"))
        #expect(try region.kinds(pass.id) == ["mint", "check_in", "annul"])
        try region.expectSound()
    }

    @Test func `what is no visit, not there or another gate's is not taken back`() throws {
        let region = try TestRegion()
        let pass = try region.mint("park")
        let entry = try #require(region.scan(pass.picture).done().document()["entry_index"]?.whole)
        let mint = try annul("\(pass.index)", in: region)
        #expect(mint.exit == 1)
        #expect(mint.errors.contains("this is mint"))
        let other = try annul("\(entry)", in: region, at: "north-2")
        #expect(other.exit == 1)
        #expect(other.errors.contains("lakeside/north-1"))
        #expect(try annul("999999", in: region).exit == 1)
        #expect(try annul(String(repeating: "ab", count: 32), in: region).exit == 1)
        #expect(try annul("first", in: region).exit == 64)
        #expect(try annul("\(entry)", in: region, reason: "").exit == 64)
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        try annul("\(entry)", in: region).done()
        let annulment = try annul("\(entry + 1)", in: region)
        #expect(annulment.exit == 1)
        #expect(annulment.errors.contains("this is annul"))
        try region.expectSound()
    }

    @Test func `of annulments at once one is written`() throws {
        let region = try TestRegion()
        let pass = try region.mint("park")
        let entry = try #require(region.scan(pass.picture).done().document()["entry_index"]?.whole)
        let running = try (0..<4).map { _ in
            try Program.gate.start(
                ["annul", "\(entry)", "--reason", "twice", "--home", region.home, "--gate", "north-1"])
        }
        #expect(try running.map { try $0.end() }.count { $0.exit == 0 } == 1)
        #expect(try region.kinds(pass.id) == ["mint", "check_in", "annul"])
        try region.expectSound()
    }
}
