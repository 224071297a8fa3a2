import ArgumentParser
import GateStation
import Passes
import Regions

/// `gate check`: tries what a station's settings name.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tries cameras, clock, journal, screen and turnstile, and says what is wrong",
        discussion: """
            One line a thing: ok, warn or fail, and what to do next. Nothing is recorded and nothing is opened, but with --open each \
            turnstile once. Exit: 0 nothing fails; 1 something fails; 2 the settings cannot be read.

            Example: gate check --settings lakeside/gates/north-1.yaml
            """)

    @Option(
        name: .customLong("settings"), parsing: .upToNextOption,
        help: ArgumentHelp("Settings files, one a gate", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var files: [String]
    @Option(help: "Seconds that a camera may take to give its first picture")
    var within = 10
    @Flag(help: "Opens each turnstile once")
    var open = false
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("--settings FILE") }
        guard (1...600).contains(within) else { throw ValidationError("--within is between 1 and 600") }
    }

    func run() async throws {
        let settings = try files.map { file in
            let bytes = try DurableFile(file).read(limit: SettingsReader.byteLimit)
            return try SettingsReader.settings(in: bytes, file: file)
        }
        let check = StationCheck(settings, patience: .seconds(within), opens: open)
        let isJSON = report.isJSON
        let results = await check.run { result in
            if !isJSON { StandardOutput.write(line: result.line(in: .ofEnvironment())) }
        }
        let isFit = !results.contains { $0.standing == .fail }
        if isJSON {
            let answer: JSONValue = ["fit": .bool(isFit), "checks": .array(results.map(\.json))]
            StandardOutput.write(line: answer.line)
        }
        if !isFit { throw ExitCode(1) }
    }
}
