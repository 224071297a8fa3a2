public import ArgumentParser
import Foundation
import PassLedger
public import Passes

/// One of the three programs: parses, runs, and turns whatever goes wrong into words and an exit code.
///
/// - Shape: exit 0 done; 1 the answer is no; 2 could not; 64 wrong usage.
/// - Source: CONTRACT, section 3.
public protocol Program: AsyncParsableCommand {
    /// What to tell people about an error that this program knows.
    static func explanation(of error: any Error) -> Phrase?

    /// Whether an error says that the answer is no, exit 1, rather than that there is none, exit 2.
    static func isNo(_ error: any Error) -> Bool
}

extension Program {
    /// Runs the program and leaves it.
    public static func runToExit() async -> Never {
        // A reader that has gone away is told like any other answer that cannot be written, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            Foundation.exit(0)
        } catch {
            leave(with: error)
        }
    }

    private static func leave(with error: any Error) -> Never {
        guard exitCode(for: error) == .failure, !(error is ExitCode) else { exit(withError: error) }
        let words = words(for: error).text(in: .ofEnvironment())
        StandardOutput.diagnose("\(configuration.commandName ?? ""): \(words)")
        // A program that asked for JSON gets the same words as JSON; the exit code says whether it is a no or a failure.
        if CommandLine.arguments.contains("--json") {
            StandardOutput.write(line: (["error": .string(words)] as JSONValue).line)
        }
        Foundation.exit(isNo(error) ? 1 : 2)
    }

    /// What to tell about any error: the program's own words, or those about homes and ledgers.
    public static func words(for error: any Error) -> Phrase {
        explanation(of: error) ?? homeExplanation(of: error) ?? Phrase(zh: "\(error)", en: "\(error)")
    }

    private static func homeExplanation(of error: any Error) -> Phrase? {
        switch error {
        case let error as HomeError: error.explanation
        case let error as FileError: error.explanation
        case let error as LedgerError: error.explanation
        default: nil
        }
    }
}
