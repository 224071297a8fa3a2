import ArgumentParser
import PassLedger
import Passes
import Regions
import SQLiteStore

/// `issuer show`: a pass as it is now.
struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows a pass: state, validity, what is left of it",
        discussion: "Example: issuer show 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --home lakeside")

    @OptionGroup var pass: PassArgument
    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let counter = try await PassCounter(opening: try home.open())
        let description = try await counter.description(of: pass.pass, at: .now())
        report.print(
            description.json, text: Messages.shown(description, in: counter.home).text(in: .ofEnvironment()))
    }
}
