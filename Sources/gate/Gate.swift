import ArgumentParser
import GateStation
import Passes
import Regions

/// What stands at a gate: reads passes from pictures, decides, writes check-ins.
@main
struct Gate: Program {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Reads passes from camera frames, decides, and writes check-ins",
        discussion: """
            Exit: 0 done, or everybody admitted; 1 the answer is no; 2 could not; 64 wrong usage.

            Example:
              gate decode photo.jpg
              gate scan photo.jpg --home lakeside --gate north-1
              gate run --settings lakeside/gates/north-1.yaml
            """,
        subcommands: [
            Decode.self, Scan.self, Confirm.self, Decline.self, Annul.self, Redeem.self, Run.self, Check.self,
            Repair.self, Pin.self,
        ])

    static func main() async { await runToExit() }

    static func explanation(of error: any Error) -> Phrase? { Messages.explanation(of: error) }

    static func isNo(_ error: any Error) -> Bool {
        switch error {
        case is StaffError, GateError.notEnrolled: true
        default: false
        }
    }
}
