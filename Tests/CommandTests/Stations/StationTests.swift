import Foundation
import Glibc
import Testing

/// `gate run`: the daemon before its cameras.
struct StationTests {
    /// A settings file of a gate with some source.
    private func settings(_ region: TestRegion, sources: String, gate: String = "north-1") throws -> String {
        try region.scratch.write(
            "gate: \(gate)\nregion: lakeside\nhome: home\nsources: [\(sources)]\n", to: "\(gate).yaml")
    }

    @Test func `a film lets each pass in once, however long it is in view`() throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint(), try region.mint())
        let film = try Pictures.film([one.picture, two.picture], frames: 12, in: region.scratch)
        let file = try settings(region, sources: "{file: \(film)}")
        let lines = try Program.gate.run(["run", "--settings", file, "--json"]).done().lines()
        #expect(lines.map { $0["outcome"] } == ["admitted", "admitted"])
        #expect(lines.map { $0["pass_id"]?.text } == [one.id, two.id])
        #expect(try region.kinds(one.id) == ["mint", "check_in"])
        try region.expectSound()
    }

    @Test(arguments: ["film.pgm", "film.y4m"])
    func `frames come on standard input`(name: String) throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let film = try Pictures.film([pass.picture], frames: 5, in: region.scratch, named: name)
        let file = try settings(region, sources: "{stdin: true}")
        let answer = try Program.gate.run(["run", "--settings", file, "--json"], input: film).done()
        #expect(try answer.document()["outcome"] == "admitted")
    }

    @Test func `two settings files make one station`() throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint(), try region.mint())
        let films = try [one, two].map {
            try Pictures.film([$0.picture], frames: 3, in: region.scratch, named: "\($0.id).mp4")
        }
        let north = try settings(region, sources: "{file: \(films[0])}")
        let south = try settings(region, sources: "{file: \(films[1])}", gate: "south-1")
        let lines = try Program.gate.run(["run", "--settings", north, south, "--json"]).done().lines()
        #expect(lines.map { $0["outcome"] } == ["admitted", "admitted"])
        #expect(try region.history(two.id)[1]["by"] == "lakeside/south-1")
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `a folder is watched until the station is asked to stop`(signal: Int32) async throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint(), try region.mint())
        let folder = region.scratch.path("dropped")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = try settings(region, sources: "{folder: \(folder)}")
        let station = try Program.gate.start(["run", "--settings", file, "--json"])
        for (number, pass) in [one, two].enumerated() {
            try FileManager.default.copyItem(atPath: pass.picture, toPath: "\(folder)/.drop")
            try FileManager.default.moveItem(atPath: "\(folder)/.drop", toPath: "\(folder)/\(number).png")
            try await eventually("pass \(number) is let in") { station.lines.count == number + 1 }
        }
        station.signal(signal)
        let answer = try station.end()
        #expect(answer.exit == 0, "\(answer.errors)")
        #expect(try answer.lines().map { $0["pass_id"]?.text } == [one.id, two.id])
        try region.expectSound()
    }

    @Test func `a source that cannot be read is named, exit 2`() throws {
        let region = try TestRegion()
        let letter = try region.scratch.write("dear gate", to: "letter.mp4")
        for source in [letter, "/nowhere/film.mp4"] {
            let file = try settings(region, sources: "{file: \(source)}")
            let answer = try Program.gate.run(["run", "--settings", file])
            #expect(answer.exit == 2)
            #expect(answer.errors.contains(source))
        }
    }

    @Test func `the settings file that gate add writes is one that run takes`() throws {
        let region = try TestRegion()
        let file = region.home + "/gates/north-1.yaml"
        let text = String(decoding: try content(file), as: UTF8.self)
        let pass = try region.mint()
        let film = try Pictures.film([pass.picture], frames: 3, in: region.scratch)
        try Data(text.replacing("{device: /dev/video0}", with: "{file: \(film)}").utf8)
            .write(to: URL(filePath: file))
        #expect(try Program.gate.run(["run", "--settings", file, "--json"]).done().lines().count == 1)
    }
}
