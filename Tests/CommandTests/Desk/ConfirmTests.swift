import Foundation
import Passes
import Testing

/// Passes that staff look at first: confirmed or declined once, and judged again at that moment.
struct ConfirmTests {
    /// Scans a pass that asks for a look.
    private func attempt(_ picture: String, in region: TestRegion, at gate: String = "north-1") throws
        -> String
    {
        let answer = try region.scan(picture, at: gate)
        #expect(answer.exit == 1)
        let line = try answer.document()
        #expect(line["outcome"] == "check")
        return try #require(line["attempt"]?.text)
    }

    private func settle(
        _ command: String, _ attempt: String, in region: TestRegion, at gate: String = "north-1",
        clock: String? = nil
    ) throws -> Answer {
        let words = [command, attempt, "--home", region.home, "--gate", gate, "--json"]
        return try Program.gate.run(words, clock: clock)
    }

    @Test func `a confirmed attempt is a check-in, once`() throws {
        let region = try TestRegion()
        let pass = try region.mint("student")
        let attempt = try attempt(pass.picture, in: region)
        #expect(try region.kinds(pass.id) == ["mint"])
        let answer = try settle("confirm", attempt, in: region).done().document()
        #expect(answer["outcome"] == "admitted")
        #expect(answer["kind"] == "check_in")
        #expect(answer["record"] == "recorded")
        #expect(answer["pass_id"] == .text(pass.id))
        #expect(answer["entry_index"]?.whole == pass.index + 1)
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        #expect(try region.show(pass.id)["entries_used"] == 1)
        for command in ["confirm", "decline"] {
            let again = try settle(command, attempt, in: region)
            #expect(again.exit == 1)
            #expect(again.errors.contains("confirmed before"))
        }
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        try region.expectSound()
    }

    @Test func `a declined attempt leaves a trace in the journal alone, and is never confirmed`() throws {
        let region = try TestRegion()
        let pass = try region.mint("student")
        let attempt = try attempt(pass.picture, in: region)
        let declined = try settle("decline", attempt, in: region).done().document()
        #expect(declined["outcome"] == "refused")
        #expect(declined["reason"] == "not_confirmed")
        let confirmed = try settle("confirm", attempt, in: region)
        #expect(confirmed.exit == 1)
        #expect(try confirmed.document()["reason"] == "not_confirmed")
        #expect(try settle("decline", attempt, in: region).exit == 1)
        #expect(try region.kinds(pass.id) == ["mint"])
        let journal = Database(path: region.journal("north-1"))
        #expect(try journal.number("SELECT count(*) FROM attempt WHERE outcome = 'declined'") == 1)
        #expect(try journal.number("SELECT count(*) FROM record") == 0)
        // Shown again, the pass is looked at again.
        let second = try self.attempt(pass.picture, in: region)
        try settle("confirm", second, in: region).done()
        try region.expectSound()
    }

    @Test func `what happened to the pass meanwhile counts`() throws {
        let region = try TestRegion()
        let voided = try region.mint("student")
        let first = try attempt(voided.picture, in: region)
        try region.issuer("void", voided.id).done()
        let refused = try settle("confirm", first, in: region)
        #expect(refused.exit == 1)
        #expect(try refused.document()["reason"] == "voided")
        let entered = try region.mint("student")
        let here = try attempt(entered.picture, in: region)
        let there = try attempt(entered.picture, in: region, at: "north-2")
        try settle("confirm", there, in: region, at: "north-2").done()
        #expect(try settle("confirm", here, in: region).document()["reason"] == "entries_used_up")
        let replaced = try region.mint("student")
        let old = try attempt(replaced.picture, in: region)
        try region.issuer("reissue", replaced.id).done()
        let superseded = try settle("confirm", old, in: region)
        #expect(superseded.exit == 1)
        #expect(try superseded.document()["reason"] == "superseded")
        #expect(try superseded.document()["pass_id"] == .text(replaced.id))
        #expect(try region.kinds(replaced.id) == ["mint", "reissue"])
        try region.expectSound()
    }

    @Test func `an attempt runs out after ten minutes`() throws {
        let region = try TestRegion()
        let pass = try region.mint("student")
        let attempt = try attempt(pass.picture, in: region)
        let late = try settle("confirm", attempt, in: region, clock: "+11m")
        #expect(late.exit == 1)
        #expect(try late.document()["reason"] == "not_confirmed")
        #expect(try settle("decline", attempt, in: region, clock: "+11m").exit == 1)
        try settle("confirm", attempt, in: region, clock: "+9m").done()
    }

    @Test func `an attempt is known at its own gate only, and by its whole name`() throws {
        let region = try TestRegion()
        let pass = try region.mint("student")
        let attempt = try attempt(pass.picture, in: region)
        for command in ["confirm", "decline"] {
            #expect(try settle(command, attempt, in: region, at: "north-2").exit == 1)
            let unknown = try settle(command, String(repeating: "0", count: 32), in: region)
            #expect(unknown.exit == 1)
            #expect(unknown.errors.contains("no attempt"))
            #expect(try settle(command, "12", in: region).exit == 64)
            #expect(try settle(command, attempt, in: region, at: "north-9").exit == 1)
        }
        #expect(try region.kinds(pass.id) == ["mint"])
    }

    @Test func `of confirmations at once one admits`() throws {
        let region = try TestRegion()
        let pass = try region.mint("student")
        let same = try attempt(pass.picture, in: region)
        let other = try attempt(pass.picture, in: region, at: "north-2")
        let running = try [(same, "north-1"), (same, "north-1"), (other, "north-2"), (same, "north-1")].map {
            try Program.gate.start(["confirm", $0.0, "--home", region.home, "--gate", $0.1, "--json"])
        }
        let answers = try running.map { try $0.end() }
        #expect(answers.count { $0.exit == 0 } == 1)
        #expect(answers.count { $0.exit == 1 } == 3)
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        try region.expectSound()
    }

    @Test func `a phone pass is confirmed by the presentation that staff saw, though it has gone stale`()
        throws
    {
        let region = try TestRegion()
        let plan = """
            plans:
              - code: bound
                name: {zh: 实名票, en: Named pass}
                zones: [north]
                entries: {total: 2}
                holder: required
                checks: [identity]
            """
        try region.issuer("plan", "add", try region.scratch.write(plan, to: "bound.yaml")).done()
        let holder = SigningKey.seeded(9)
        let pass = try region.bind("bound", to: holder)
        let live = try Pictures.symbol(
            try region.presentation(of: pass.token, by: holder), in: region.scratch)
        let first = try attempt(live, in: region)
        let second = try attempt(live, in: region)
        #expect(
            try settle("confirm", first, in: region, clock: "+5m").done().document()["outcome"] == "admitted")
        // The same presentation counts once, at whatever gate and however often it was looked at.
        let again = try settle("confirm", second, in: region, clock: "+5m")
        #expect(again.exit == 1)
        #expect(try again.document()["reason"] == "holder_proof_stale")
        #expect(try region.show(pass.id)["entries_used"] == 1)
        try region.expectSound()
    }
}
