import ArgumentParser
import Passes
import Regions

/// What keeps a region's ledger honest.
@main
struct Bookkeeper: Program {
    static let configuration = CommandConfiguration(
        commandName: "bookkeeper",
        abstract: "Keeps and checks a region's ledger",
        discussion: """
            Exit: 0 done; 1 the answer is no; 2 could not; 64 wrong usage.

            Example: bookkeeper audit --home lakeside
            """,
        subcommands: [AuditCommand.self])

    static func main() async { await runToExit() }

    static func explanation(of error: any Error) -> Phrase? { nil }

    static func isNo(_ error: any Error) -> Bool { false }
}
