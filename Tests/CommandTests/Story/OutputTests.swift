import Foundation
import Testing

/// Where answers and files go, and where they must not.
struct OutputTests {
    @Test func `an answer that cannot be written is no answer`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let words = ["'\(Program.issuer.path)'", "show", pass.id, "--home", "'\(region.home)'", "--json"]
        let command = words.joined(separator: " ") + " > /dev/full"
        let answer = try RunningProgram(["/bin/sh", "-c", command], environment: [:]).end()
        #expect(answer.exit == 2)
        #expect(answer.errors.contains("standard output"), "\(answer.errors)")
    }

    @Test func `an export replaces neither a link nor a folder`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let target = try region.scratch.write("mine", to: "mine")
        let link = region.scratch.path("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        for place in [link, region.scratch.path] {
            let answer = try region.issuer("export", pass.id, "--out", place)
            #expect(answer.exit == 2, "\(place)")
        }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "mine")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }

    @Test func `a settings file is never written over`() throws {
        let region = try TestRegion()
        let settings = region.home + "/gates/north-1.yaml"
        try Data("# mine".utf8).write(to: URL(filePath: settings))
        try region.issuer("gate", "add", "north-1", "--zone", "south").done()
        #expect(try String(contentsOfFile: settings, encoding: .utf8) == "# mine")
        let key = region.home + "/keys/issuer.key"
        let before = try Data(contentsOf: URL(filePath: key))
        #expect(try region.issuer("gate", "add", "new", "--zone", "north", "--out", key).exit == 1)
        #expect(try Data(contentsOf: URL(filePath: key)) == before)
    }
}
