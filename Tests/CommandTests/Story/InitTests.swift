import Foundation
import Testing

/// What `issuer init` makes, and when it refuses.
struct InitTests {
    @Test func `a home is made with the contract's defaults`() throws {
        let scratch = try ScratchFolder()
        let home = scratch.path("home")
        let made = try Program.issuer.run(["init", "--region", "quzhou", "--home", home, "--json"]).done()
            .document()
        #expect(made["region"] == "quzhou")
        #expect(made["origin"] == "localhost/quzhou")
        #expect(made["public_key"]?.text?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
        #expect(made["kid"]?.text?.wholeMatch(of: /[0-9a-f]{16}/) != nil)
        #expect(made["log_vkey"]?.text?.hasPrefix("localhost/quzhou+") == true)
        let roster = try #require(made["roster"]?.text)
        #expect(FileManager.default.fileExists(atPath: roster))
        let text = String(decoding: try content(roster), as: UTF8.self)
        #expect(text.contains("Asia/Shanghai") && text.contains("CNY") && text.contains("quzhou"))
        let region = TestRegion(scratch: scratch, home: home)
        #expect(try region.expectSound()["entries"] == 0)
    }

    @Test func `every option of init lands in the roster`() throws {
        let scratch = try ScratchFolder()
        let made = try Program.issuer.run([
            "init", "--region", "alps", "--home", scratch.path("home"), "--name", "Alpenpark", "--time-zone",
            "Europe/Zurich", "--day-start", "04:30", "--currency", "CHF", "--origin", "alps.example/log",
            "--json",
        ]).done().document()
        #expect(made["origin"] == "alps.example/log")
        let roster = String(decoding: try content(try #require(made["roster"]?.text)), as: UTF8.self)
        for word in ["Alpenpark", "Europe/Zurich", "CHF", "alps.example/log"] {
            #expect(roster.contains(word))
        }
    }

    @Test func `secrets are readable by their owner alone`() throws {
        let region = try TestRegion()
        let manager = FileManager.default
        let keys = try manager.contentsOfDirectory(atPath: region.home + "/keys").map {
            region.home + "/keys/" + $0
        }
        #expect(!keys.isEmpty)
        for file in keys + [region.home + "/register.sqlite", region.home + "/gates/north-1/gate.key"] {
            let mode = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600, "\(file)")
        }
    }

    @Test func `init refuses a folder in use and touches nothing in it`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.createDirectory(
            atPath: scratch.path("home"), withIntermediateDirectories: true)
        try scratch.write("mine", to: "home/letter")
        let answer = try Program.issuer.run(["init", "--region", "quzhou", "--home", scratch.path("home")])
        #expect(answer.exit == 1 || answer.exit == 2)
        #expect(answer.errors.contains("in use"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("home")) == ["letter"])
    }

    @Test func `init refuses a home that is there, and keeps its keys`() throws {
        let region = try TestRegion()
        let key = try content(region.home + "/keys/issuer.key")
        let answer = try region.issuer("init", "--region", "lakeside")
        #expect(answer.exit == 1 || answer.exit == 2)
        #expect(try content(region.home + "/keys/issuer.key") == key)
        try region.expectSound()
    }

    @Test func `an empty folder becomes a home`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.createDirectory(
            atPath: scratch.path("home"), withIntermediateDirectories: true)
        try Program.issuer.run(["init", "--region", "quzhou", "--home", scratch.path("home")]).done()
    }
}
