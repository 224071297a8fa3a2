import ArgumentParser
import Passes
import Regions

/// A pass of this home, by its number.
struct PassArgument: ParsableArguments {
    @Argument(help: "The pass's number: 32 hex digits, in groups or not", transform: Self.read)
    var pass: PassID

    private static func read(_ text: String) throws -> PassID {
        guard let id = PassID(hex: text) else {
            throw ValidationError(Messages.noPassNumber(text).text(in: .ofEnvironment()))
        }
        return id
    }
}
