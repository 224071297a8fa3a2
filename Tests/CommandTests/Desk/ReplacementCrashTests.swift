import Foundation
import GRDB
import Testing

/// What a crash between register and ledger leaves of an amendment: no token that is used and not known, none that is lost.
struct ReplacementCrashTests {
    private func register(_ region: TestRegion) throws -> DatabaseQueue {
        try DatabaseQueue(path: region.home + "/register.sqlite")
    }

    /// Puts the register back to where it was between an amendment's entry and its settling.
    private func unsettle(_ pass: BoughtPass, in region: TestRegion, to old: Data) throws {
        let queue = try register(region)
        try queue.write { db in
            try db.execute(
                sql:
                    "INSERT INTO replacement (pass, token, commitment_key) SELECT id, token, commitment_key FROM pass"
            )
            try db.execute(sql: "INSERT INTO replacement_personal SELECT * FROM personal")
            try db.execute(sql: "UPDATE pass SET token = ?", arguments: [old])
        }
        try queue.close()
    }

    private func token(in region: TestRegion) throws -> Data {
        let queue = try register(region)
        defer { try? queue.close() }
        return try queue.read { db in try #require(try Data.fetchOne(db, sql: "SELECT token FROM pass")) }
    }

    @Test func `a token whose entry is there counts, wherever the crash left it`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift", "--attribute", "name=Li Wei")
        let old = try token(in: region)
        try region.issuer("amend", pass.id, "--persons", "2").done()
        try unsettle(pass, in: region, to: old)
        let shown = try region.show(pass.id)
        #expect(shown["persons"] == 2)
        #expect(shown["attributes"]?["name"] == "Li Wei")
        try region.expectSound()
        try region.issuer("amend", pass.id, "--persons", "3").done()
        #expect(try region.show(pass.id)["persons"] == 3)
        #expect(try region.show(pass.id)["issue_number"] == 2)
        try region.expectSound()
    }

    @Test func `a token whose entry is missing is nobody's`() throws {
        let region = try TestRegion.handingOn()
        let pass = try region.mint("gift")
        let queue = try register(region)
        try queue.write { db in
            try db.execute(sql: "INSERT INTO replacement (pass, token) SELECT id, x'00' FROM pass")
        }
        try queue.close()
        #expect(try region.show(pass.id)["issue_number"] == 0)
        try region.expectSound()
        try region.scan(pass.picture).done()
        let picture = region.scratch.path("new.png")
        try region.issuer("reissue", pass.id, "--qr", picture).done()
        #expect(try region.show(pass.id)["issue_number"] == 1)
        try region.scan(picture).done()
        try region.expectSound()
    }
}
