import ArgumentParser
import Passes
import Regions

/// What a region's staff use: plans, gates, passes.
@main
struct Issuer: Program {
    static let configuration = CommandConfiguration(
        commandName: "issuer",
        abstract: "Sells and looks after a region's passes",
        discussion: """
            Exit: 0 done; 1 the answer is no; 2 could not; 64 wrong usage.

            Example:
              issuer init --region lakeside --home lakeside
              issuer plan add plans.yaml --home lakeside
              issuer mint --home lakeside --plan day --qr pass.pdf
            """,
        subcommands: [
            Init.self, PlanCommand.self, GateCommand.self, Mint.self, Batch.self, Show.self, History.self,
            Amend.self, Suspend.self, Resume.self, VoidPass.self, Reissue.self, Transfer.self, Export.self,
            Verify.self, Metadata.self, WriteSnapshot.self,
        ])

    static func main() async { await runToExit() }

    static func explanation(of error: any Error) -> Phrase? { Messages.explanation(of: error) }

    static func isNo(_ error: any Error) -> Bool {
        switch error {
        case let error as IssuerError: error.isNo
        case is MintingRefusal, is MintingError: true
        default: false
        }
    }
}
