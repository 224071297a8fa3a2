import ArgumentParser
import Passes
import Regions

/// `issuer history`: all that happened to a pass.
struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows all that happened to a pass, oldest first, and how far each entry has come",
        discussion: "Example: issuer history 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --home lakeside")

    @OptionGroup var pass: PassArgument
    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let counter = try await PassCounter(opening: try home.open())
        let history = try await counter.history(of: pass.pass)
        report.print(
            history.json, text: Messages.history(history, in: counter.home).text(in: .ofEnvironment()))
    }
}
