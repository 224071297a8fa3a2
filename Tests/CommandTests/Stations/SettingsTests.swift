import Testing

/// A gate's settings file: every mistake is named with line and column.
struct SettingsTests {
    static let good = "gate: north-1\nregion: lakeside\nhome: home\nsources: [{stdin: true}]\n"

    /// Mistakes, § where they are.
    static let mistakes = [
        good + "§decodr: auto\n", good + "decoder: §eyes\n", good + "proof_window: §20\n",
        good + "hold: §900\n",
        good + "hold: §soon\n", good.replacing("gate: ", with: "gate: §NORTH-"),
        good.replacing("region: ", with: "region: §L"),
        good.replacing("[{stdin: true}]", with: "[{§eyes: two}]"),
        good.replacing("[{stdin: true}]", with: "§[]"),
        good.replacing("[{stdin: true}]", with: "§device"), good.replacing("home: home", with: "home: §[]"),
    ]

    private func run(_ text: String) throws -> Answer {
        let region = try TestRegion()
        return try Program.gate.run(["run", "--settings", try region.scratch.write(text, to: "gate.yaml")])
    }

    @Test(arguments: mistakes)
    func `a mistake in the settings is named by line and column`(marked: String) throws {
        let before = marked.prefix { $0 != "§" }
        let line = before.count { $0 == "\n" } + 1
        let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        let answer = try run(marked.replacing("§", with: ""))
        #expect(answer.exit == 2)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains("gate.yaml:\(line):\(column + 1)"), "\(answer.errors)")
    }

    @Test func `what is missing is named, all of it`() throws {
        let answer = try run("decoder: auto\n")
        #expect(answer.exit == 2)
        for key in ["gate", "region", "home", "sources"] {
            #expect(answer.errors.contains("\(key) is missing"))
        }
    }

    @Test(arguments: ["", "- gate", "gate: [", "just words"])
    func `a file that is no settings file is told so`(text: String) throws {
        let answer = try run(text)
        #expect(answer.exit == 2)
        #expect(answer.errors.contains("gate.yaml"))
    }

    @Test func `a settings file of another region is refused`() throws {
        let answer = try run(Self.good.replacing("lakeside", with: "seaside"))
        #expect(answer.exit == 2)
        #expect(answer.errors.contains("belongs to lakeside, not to seaside"))
    }

    @Test func `a settings file that is not there could not be read`() throws {
        let answer = try Program.gate.run(["run", "--settings", "/nowhere/gate.yaml"])
        #expect(answer.exit == 2)
        #expect(answer.errors.contains("/nowhere/gate.yaml"))
    }
}
