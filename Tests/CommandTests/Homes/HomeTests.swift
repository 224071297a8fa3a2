import Foundation
import Testing

/// Homes that cannot be used as they are: named, with what to do, exit 2, and left as they were.
struct HomeTests {
    /// Every command that opens a home.
    static let commands: [(Program, [String])] = [
        (.issuer, ["plan", "list"]), (.issuer, ["mint", "--plan", "day"]),
        (.issuer, ["show", UsageTests.pass]),
        (.issuer, ["history", UsageTests.pass]), (.issuer, ["suspend", UsageTests.pass]),
        (.issuer, ["reissue", UsageTests.pass]), (.issuer, ["snapshot", "--out", "x.snapshot"]),
        (.gate, ["confirm", UsageTests.pass, "--gate", "north-1"]),
        (.gate, ["annul", "1", "--reason", "none", "--gate", "north-1"]),
        (.issuer, ["gate", "add", "g9", "--zone", "north"]), (.gate, ["scan", "x.png", "--gate", "north-1"]),
        (.bookkeeper, ["audit"]),
    ]

    private func expectEach(_ home: String, toSay words: String, place: SourceLocation = #_sourceLocation)
        throws
    {
        for (program, command) in Self.commands {
            let answer = try program.run(command + ["--home", home])
            #expect(answer.exit == 2, "\(command) \(answer.errors)", sourceLocation: place)
            #expect(answer.output.isEmpty, sourceLocation: place)
            #expect(answer.errors.contains(words), "\(command) \(answer.errors)", sourceLocation: place)
            #expect(answer.errors.contains("hint:"), "\(command) \(answer.errors)", sourceLocation: place)
        }
    }

    @Test func `a home that is not there is never made`() throws {
        let scratch = try ScratchFolder()
        try expectEach(scratch.path("home"), toSay: "there is no folder")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("home")))
    }

    @Test func `a folder that is no home stays as it is`() throws {
        let scratch = try ScratchFolder()
        try scratch.write("mine", to: "letter")
        try expectEach(scratch.path, toSay: "is not a region's home")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["letter"])
    }

    @Test func `a home from a newer version asks for an update`() throws {
        let region = try TestRegion()
        try Data("scenic-pass home v2\nlakeside\n".utf8).write(to: URL(filePath: region.home + "/home"))
        try expectEach(region.home, toSay: "newer version")
    }

    @Test func `a ledger from a newer version asks for an update`() throws {
        let region = try TestRegion()
        let ledger = region.home + "/ledger.sqlite"
        try Database(path: ledger).change("INSERT INTO grdb_migrations VALUES ('tiles of tomorrow')")
        let before = try content(ledger)
        try expectEach(region.home, toSay: "newer version")
        #expect(try content(ledger) == before)
    }

    @Test func `a missing ledger is never made anew`() throws {
        let region = try TestRegion()
        try FileManager.default.removeItem(atPath: region.home + "/ledger.sqlite")
        try expectEach(region.home, toSay: "ledger.sqlite")
        #expect(!FileManager.default.fileExists(atPath: region.home + "/ledger.sqlite"))
    }

    @Test func `another region's ledger is not taken for one's own`() throws {
        let region = try TestRegion()
        let other = TestRegion(scratch: region.scratch, home: region.scratch.path("other"))
        try other.issuer("init", "--region", "seaside").done()
        try FileManager.default.removeItem(atPath: region.home + "/ledger.sqlite")
        try FileManager.default.copyItem(
            atPath: other.home + "/ledger.sqlite", toPath: region.home + "/ledger.sqlite")
        let before = try content(region.home + "/ledger.sqlite")
        let minted = try region.issuer("mint", "--plan", "day")
        #expect(minted.exit == 2, "\(minted.errors)")
        #expect(minted.errors.contains("another ledger"), "\(minted.errors)")
        #expect(try region.audit().exit != 0)
        #expect(try content(region.home + "/ledger.sqlite") == before)
    }

    @Test func `a home may be moved`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try FileManager.default.moveItem(atPath: region.home, toPath: region.scratch.path("moved"))
        let moved = TestRegion(scratch: region.scratch, home: region.scratch.path("moved"))
        try moved.scan(pass.picture).done()
        try moved.expectSound()
    }
}
