import Testing

/// Passes for several persons, and ways in and out.
struct GroupTests {
    @Test func `a family comes in two goes, and never more than it is`() throws {
        let region = try TestRegion()
        let pass = try region.mint("family")
        let first = try region.scan(pass.picture, with: ["--persons", "3"]).done().document()
        #expect(first["outcome"] == "admitted")
        #expect(try region.issuer("show", pass.id, "--json").document()["entries_used"] == 3)
        let tooMany = try region.scan(pass.picture, with: ["--persons", "2"])
        #expect(tooMany.exit == 1)
        #expect(try tooMany.document()["reason"] == "entries_used_up")
        try region.scan(pass.picture).done()
        let shown = try region.issuer("show", pass.id, "--json").document()
        #expect(shown["entries_used"] == 4)
        #expect(shown["persons"] == 4)
        #expect(try region.scan(pass.picture).document()["reason"] == "entries_used_up")
        #expect(try region.scan(pass.picture, with: ["--persons", "1"]).exit == 1)
        #expect(try region.history(pass.id).map { $0["persons"] }.dropFirst() == [3, 1])
        #expect(try region.history(pass.id).allSatisfy { $0["flags"] == [] })
        try region.expectSound()
    }

    @Test func `more persons than the pass is for are not admitted`() throws {
        let region = try TestRegion()
        let pass = try region.mint("family")
        #expect(try region.scan(pass.picture, with: ["--persons", "5"]).exit == 1)
        let two = try region.mint("family", "--persons", "2")
        try region.scan(two.picture).done()
        #expect(try region.issuer("show", two.id, "--json").document()["entries_used"] == 2)
    }

    @Test func `where there is an exit nobody enters twice without leaving`() throws {
        let region = try TestRegion()
        try region.issuer("gate", "add", "exit-1", "--zone", "north", "--direction", "out").done()
        let pass = try region.mint("park")
        try region.scan(pass.picture).done()
        #expect(try region.issuer("show", pass.id, "--json").document()["inside"] == 1)
        #expect(try region.scan(pass.picture).document()["reason"] == "already_inside")
        let left = try region.scan(pass.picture, at: "exit-1").done().document()
        #expect(left["kind"] == "check_out")
        #expect(try region.issuer("show", pass.id, "--json").document()["inside"] == 0)
        try region.scan(pass.picture, at: "north-2").done()
        #expect(try region.kinds(pass.id) == ["mint", "check_in", "check_out", "check_in"])
        try region.expectSound()
    }

    @Test func `a door both ways lets in, then out`() throws {
        let region = try TestRegion()
        try region.issuer("gate", "add", "door", "--zone", "north", "--direction", "both").done()
        let pass = try region.mint("park")
        let lines = try region.scan(pass.picture, pass.picture, pass.picture, at: "door").done().lines()
        #expect(lines.map { $0["kind"] } == ["check_in", "check_out", "check_in"])
        #expect(lines.map { $0["outcome"] } == ["admitted", "admitted", "admitted"])
        try region.expectSound()
    }

    @Test func `a gate that is enrolled again keeps its journal and changes its zones`() throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint("family"), try region.mint("family"))
        try region.scan(one.picture).done()
        let added = try region.issuer("gate", "add", "north-1", "--zone", "south", "--json").done().document()
        #expect(added["gate"] == "north-1" && added["zones"] == ["south"] && added["direction"] == "in")
        #expect(try region.scan(two.picture).document()["reason"] == "wrong_zone")
        try region.issuer("gate", "add", "north-1", "--zone", "north", "south").done()
        try region.scan(two.picture).done()
        #expect(try region.history(two.id).allSatisfy { $0["flags"] == [] })
        try region.expectSound()
    }
}
