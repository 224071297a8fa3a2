import Admission
import ArgumentParser
import Passes
import Regions

/// `issuer plan test`: plays a table of showings against the plans of a file.
struct PlanTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Plays a table of showings against the plans of a file and says what a gate would answer",
        discussion: """
            Needs no home and puts nothing on sale. The table names gates, passes and showings in order, with the answer
            that is expected; docs: Docs/Formats/PlanCases.md. Exit 1 when an answer differs.

            Example: issuer plan test plans.yaml cases.yaml

              plans.yaml                                cases.yaml
              plans:                                    gates: {main: {zones: [north]}}
                - code: day                             passes: {anna: {plan: day, minted: 2026-05-01 08:00}}
                  name: {zh: 一日票, en: Day pass}       showings:
                  zones: [north]                          - {at: 2026-05-01 09:00, gate: main, pass: anna, expect: admitted}
                  entries: {total: 1}                     - {at: 09:05, gate: main, pass: anna, expect: refused entries_used_up}
            """)

    @Argument(help: "The plan file", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String
    @Argument(help: "The table of showings", completion: .file(extensions: ["yaml", "yml", "json"]))
    var cases: String
    @OptionGroup var report: ReportOption

    func run() async throws {
        let table = try named(cases) { bytes throws(PlanFileError) in try PlanCases(reading: bytes) }
        let plans = try named(file) { bytes throws(PlanFileError) in
            try PlanFile.plans(in: bytes, for: table.region)
        }
        let played = try await play(table, plans)
        for showing in played {
            report.print(
                showing.json, text: Messages.rehearsed(showing).text(in: .ofEnvironment()))
        }
        let differing = played.count { !$0.isAsExpected }
        if !report.isJSON {
            StandardOutput.write(
                line: Messages.rehearsed(played.count, differing: differing).text(in: .ofEnvironment()))
        }
        guard differing == 0 else { throw ExitCode(1) }
    }

    /// Reads one of the two files; its mistakes are told with its name.
    private func named<Content>(
        _ file: String, _ read: ([UInt8]) throws(PlanFileError) -> Content
    ) throws -> Content {
        let content = try DurableFile(file).read(limit: PlanFile.byteLimit)
        do throws(PlanFileError) { return try read(content) } catch {
            throw IssuerError.testFile(file, error)
        }
    }

    private func play(_ table: PlanCases, _ plans: [Plan]) async throws -> [RehearsedShowing] {
        do {
            var rehearsal = try PlanRehearsal(table, of: plans)
            return try await rehearsal.play()
        } catch let error as PlanFileError {
            throw IssuerError.testFile(cases, error)
        }
    }
}
