import Foundation
import Testing

/// `gate check`: what is wrong with a gate before its first visitor.
struct CheckTests {
    private func settings(_ region: TestRegion, _ more: String, source: String = "{stdin: true}") throws
        -> String
    {
        try region.scratch.write(
            "gate: north-1\nregion: lakeside\nhome: home\nsources: [\(source)]\n\(more)", to: "gate.yaml")
    }

    private func check(_ file: String, _ options: String..., language: String = "C.UTF-8") throws -> Answer {
        try Program.gate.run(["check", "--settings", file] + options, language: language)
    }

    /// The standing of a subject.
    private func standing(_ subject: String, in answer: Answer) throws -> String? {
        try answer.document()["checks"]?.items.first { $0["subject"]?.text == subject }?["standing"]?.text
    }

    @Test func `a gate that is set up well is fit, and its picture is described`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let file = try settings(region, "", source: "{file: \(pass.picture)}")
        let answer = try check(file, "--json")
        #expect(answer.exit == 0, "\(answer.output)\(answer.errors)")
        #expect(try answer.document()["fit"] == true)
        for subject in ["key", "home", "journal", "settings"] {
            #expect(try standing(subject, in: answer) == "ok")
        }
        #expect(answer.output.contains("a symbol was read"))
        #expect(try region.kinds(pass.id) == ["mint"])
    }

    @Test func `everything that fails is told at once, each with what to do next`() throws {
        let region = try TestRegion()
        let more = "snapshot: nowhere.snapshot\nactuator: {program: [/nowhere/open]}\n"
        let file = try settings(region, more, source: "{device: /dev/nowhere}, {keyboard: /dev/nowhere2}")
        let answer = try check(file)
        #expect(answer.exit == 1)
        for place in ["/dev/nowhere", "/dev/nowhere2", "nowhere.snapshot", "/nowhere/open"] {
            let line = answer.output.split(separator: "\n").first { $0.contains(place) }
            #expect(line?.hasPrefix("fail ") == true, "\(place): \(answer.output)")
        }
        #expect(answer.output.contains("hint: "))
    }

    @Test func `a key that others may read fails, and says the command that mends it`() throws {
        let region = try TestRegion()
        let key = "\(region.home)/gates/north-1/gate.key"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        let answer = try check(try settings(region, ""))
        #expect(answer.exit == 1)
        #expect(answer.output.contains("chmod 600"))
    }

    @Test func `a camera's password in a file that everybody may read is a warning, and is not printed`()
        throws
    {
        let region = try TestRegion()
        let file = try settings(region, "", source: "{url: 'http://staff:sesame@127.0.0.1:9/'}")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        let answer = try check(file, "--within", "3")
        #expect(answer.output.contains("chmod 0640"))
        #expect(!answer.output.contains("sesame") && !answer.errors.contains("sesame"))
    }

    @Test func `a gate that the region never enrolled fails`() throws {
        let region = try TestRegion()
        let file = try settings(
            region, "key: home/gates/north-1/gate.key\njournal: home/gates/north-1/journal.sqlite\n")
        let text = String(decoding: try content(file), as: UTF8.self)
        try Data(text.replacing("gate: north-1", with: "gate: west-9").utf8).write(to: URL(filePath: file))
        let answer = try check(file, "--json")
        #expect(answer.exit == 1)
        #expect(try standing("home", in: answer) == "fail")
    }

    @Test func `settings that cannot be read could not be checked`() throws {
        let region = try TestRegion()
        #expect(try check(try settings(region, "hold: soon\n")).exit == 2)
        #expect(try check("/nowhere/gate.yaml").exit == 2)
        #expect(try Program.gate.run(["check"]).exit == 64)
    }

    @Test func `staff who read Chinese are told in Chinese`() throws {
        let region = try TestRegion()
        let answer = try check(try settings(region, ""), language: "zh_CN.UTF-8")
        #expect(answer.output.contains("链完整"), "\(answer.output)")
    }
}
