import Testing

/// Suspend, resume, void: what gates make of them, and what makes no sense.
struct StateChangeTests {
    @Test func `a suspended pass is refused until it is resumed`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let answer = try region.issuer("suspend", pass.id, "--reason", "reported lost", "--json").done()
            .document()
        #expect(answer["pass_id"] == .text(pass.id))
        #expect(answer["entry_index"]?.whole == pass.index + 1)
        #expect(try region.issuer("show", pass.id, "--json").document()["state"] == "suspended")
        let refused = try region.scan(pass.picture)
        #expect(refused.exit == 1)
        #expect(try refused.document()["reason"] == "suspended")
        try region.issuer("resume", pass.id).done()
        #expect(try region.scan(pass.picture).done().document()["outcome"] == "admitted")
        #expect(try region.kinds(pass.id) == ["mint", "suspend", "resume", "check_in"])
        #expect(try region.history(pass.id)[1]["reason"] == "reported lost")
    }

    @Test func `a voided pass is refused for ever`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try region.issuer("void", pass.id, "--reason", "refunded").done()
        #expect(try region.scan(pass.picture).document()["reason"] == "voided")
        #expect(try region.issuer("show", pass.id, "--json").document()["state"] == "voided")
    }

    @Test func `a change that makes no sense is no, and writes nothing`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        #expect(try region.issuer("resume", pass.id).exit == 1)
        try region.issuer("suspend", pass.id).done()
        #expect(try region.issuer("suspend", pass.id).exit == 1)
        try region.issuer("void", pass.id).done()
        for change in ["void", "suspend", "resume"] { #expect(try region.issuer(change, pass.id).exit == 1) }
        #expect(try region.kinds(pass.id) == ["mint", "suspend", "void"])
        try region.expectSound()
    }

    @Test(arguments: ["show", "history", "metadata", "suspend", "resume", "void"])
    func `nothing is known of a pass that was never minted`(command: String) throws {
        let region = try TestRegion()
        let answer = try region.issuer(command, UsageTests.pass)
        #expect(answer.exit == 1)
        #expect(answer.output.isEmpty)
    }

    @Test func `a pass number is taken in groups, as it stands on the ticket`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let digits = Array(pass.id.uppercased())
        let groups = stride(from: 0, to: 32, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
        #expect(try region.issuer("show", groups, "--json").done().document()["pass_id"] == .text(pass.id))
    }
}
