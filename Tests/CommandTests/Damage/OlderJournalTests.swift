import Foundation
import Testing

/// A journal that somebody restored from an older copy: signing on in it would number two records alike.
struct OlderJournalTests {
    @Test func `a gate whose journal was put back lets nobody in, and the audit says so`() throws {
        let region = try TestRegion()
        let (first, second) = (try region.mint(), try region.mint())
        try region.scan(first.picture).done()
        let copy = region.scratch.path("older.sqlite")
        try FileManager.default.copyItem(atPath: region.journal("north-1"), toPath: copy)
        try region.scan(second.picture).done()
        try FileManager.default.removeItem(atPath: region.journal("north-1"))
        try FileManager.default.copyItem(atPath: copy, toPath: region.journal("north-1"))
        let third = try region.mint()
        let answer = try region.scan(third.picture)
        #expect(answer.exit == 2, "\(answer.output)")
        #expect(answer.errors.contains("older than the ledger") && answer.errors.contains("hint:"))
        #expect(try region.kinds(third.id) == ["mint"])
        let audit = try region.audit()
        #expect(audit.exit == 1)
        #expect(audit.output.contains("an older copy was put back"), "\(audit.output)")
    }
}
