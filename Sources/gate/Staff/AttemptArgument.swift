import ArgumentParser
import GateStation
import Passes
import SQLiteStore

/// What `scan` answered `check` to, by its name.
struct AttemptArgument: ParsableArguments {
    @Argument(help: "The attempt that waits: 32 hex digits", transform: Self.read)
    var attempt: AttemptID

    private static func read(_ text: String) throws -> AttemptID {
        guard let bytes = [UInt8](hex: text), let id = AttemptID(bytes) else {
            throw ValidationError(Messages.noAttempt(text).text(in: .ofEnvironment()))
        }
        return id
    }
}
