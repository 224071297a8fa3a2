import Foundation
import Testing

/// What a crash leaves between a gate's journal and the ledger.
struct JournalTests {
    /// A home whose ledger is as it was before the last check-in, while the gate's journal has it.
    private func cutShort() throws -> (region: TestRegion, pass: BoughtPass) {
        let region = try TestRegion()
        let pass = try region.mint()
        let before = try content(region.home + "/ledger.sqlite")
        try region.scan(pass.picture).done()
        try Data(before).write(to: URL(filePath: region.home + "/ledger.sqlite"))
        #expect(try region.kinds(pass.id) == ["mint"])
        return (region, pass)
    }

    @Test func `a check-in that only the journal has is appended once when the gate next starts`() throws {
        let (region, pass) = try cutShort()
        try region.expectSound()
        let blank = try Pictures.blank(in: region.scratch)
        for _ in 0..<3 { #expect(try region.scan(blank).exit == 1) }
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        #expect(try region.scan(pass.picture).document()["reason"] == "entries_used_up")
        try region.expectSound()
    }

    @Test func `the pass itself is judged after what the journal has`() throws {
        let (region, pass) = try cutShort()
        let answer = try region.scan(pass.picture)
        #expect(answer.exit == 1)
        #expect(try answer.document()["reason"] == "entries_used_up")
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        #expect(try region.history(pass.id)[1]["flags"] == [])
    }

    @Test func `a journal that was set back behind the ledger is not written on`() throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint(), try region.mint())
        let before = try content(region.journal("north-1"))
        try region.scan(one.picture).done()
        try Data(before).write(to: URL(filePath: region.journal("north-1")))
        // A second record with the same number would be a fork: the gate must not sign one.
        let answer = try region.scan(two.picture)
        let flags = try region.kinds(two.id) == ["mint"] ? [] : try region.history(two.id)[1]["flags"]?.items
        #expect(
            answer.exit == 2 || flags?.contains("journal_fork") == true, "\(answer.output)\(answer.errors)")
    }
}
