import ArgumentParser
import PassLedger
import Passes
import Regions

/// What `suspend`, `resume` and `void` take.
struct StateChangeOptions: ParsableArguments {
    @OptionGroup var pass: PassArgument
    @OptionGroup var home: HomeOption
    @Option(help: "Why; stands in the history")
    var reason: String?
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard reason.map({ (1...1024).contains($0.utf8.count) }) ?? true else {
            throw ValidationError(Messages.reasonLength.text(in: .ofEnvironment()))
        }
    }

    /// Changes the state and tells.
    func change(_ kind: RecordKind) async throws {
        let desk = try await IssuerDesk(opening: try home.open())
        let index = try await desk.change(pass.pass, kind, reason: reason, at: .now())
        report.print(
            [
                "pass_id": JSONValue(pass.pass), "kind": .string(kind.rawValue),
                "entry_index": JSONValue(index.value),
            ],
            text: Messages.changed(pass.pass, kind, index).text(in: .ofEnvironment()))
    }
}

/// `issuer suspend`: blocks a pass for now.
struct Suspend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Blocks a pass for now",
        discussion:
            "Example: issuer suspend 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --reason 'reported lost' --home lakeside"
    )

    @OptionGroup var options: StateChangeOptions

    func run() async throws { try await options.change(.suspend) }
}

/// `issuer resume`: unblocks a pass.
struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Unblocks a suspended pass",
        discussion: "Example: issuer resume 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --home lakeside")

    @OptionGroup var options: StateChangeOptions

    func run() async throws { try await options.change(.resume) }
}

/// `issuer void`: cancels a pass for good.
struct VoidPass: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Cancels a pass for good",
        discussion: "Example: issuer void 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --reason refunded --home lakeside")

    @OptionGroup var options: StateChangeOptions

    func run() async throws { try await options.change(.void) }
}
