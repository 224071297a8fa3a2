import Admission
import ArgumentParser
import GateStation
import Passes
import Regions
import SQLiteStore

/// `gate confirm`: staff have looked, and let the visitor in.
struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lets in whom staff have looked at",
        discussion: """
            The showing is judged again by what is known now; the check-in is durable before the line is printed. An attempt \
            waits for 10 minutes and is settled once. Exit 0 admitted; 1 refused, settled before or unknown.

            Example: gate confirm 5e0f6a3d9c2b4718a6e1d0c4b7f85293 --home lakeside --gate north-1
            """)

    @OptionGroup var attempt: AttemptArgument
    @OptionGroup var options: GateOptions
    @Option(help: "The time of this call alone, RFC 3339; flags its record clock_off")
    var at: Moment?

    func run() async throws {
        let desk = try await options.open()
        let settled = SettledAttempt(
            attempt: attempt.attempt, judgement: try await desk.confirm(attempt.attempt, given: at))
        options.report.print(settled.json, text: VerdictWords(home: desk.home).line(settled))
        if settled.judgement.verdict.outcome != "admitted" { throw ExitCode(1) }
    }
}

/// `gate decline`: staff have looked, and turn the visitor away.
struct Decline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns away whom staff have looked at",
        discussion: """
            Nothing of it is in the region's ledger: the gate's journal notes it.

            Example: gate decline 5e0f6a3d9c2b4718a6e1d0c4b7f85293 --home lakeside --gate north-1
            """)

    @OptionGroup var attempt: AttemptArgument
    @OptionGroup var options: GateOptions

    func run() async throws {
        let desk = try await options.open()
        let settled = SettledAttempt(
            attempt: attempt.attempt, judgement: try await desk.decline(attempt.attempt))
        options.report.print(settled.json, text: VerdictWords(home: desk.home).line(settled))
    }
}
