import ArgumentParser
import GateStation
import Passes
import Regions

/// `gate annul`: takes a check-in, check-out or redemption back.
struct Annul: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes a check-in, check-out or redemption of this gate back, by another record",
        discussion: """
            Nothing is deleted: the history shows both. A record is named by its hash, or by the index of its entry; \
            issuer history --json has both.

            Example: gate annul 4711 --reason 'nobody passed' --home lakeside --gate north-1
            """)

    @Argument(help: "The record's hash (64 hex digits), or the index of its entry", transform: Self.read)
    var visit: VisitName
    @Option(help: "Why; stands in the history")
    var reason: String
    @OptionGroup var options: GateOptions

    func validate() throws {
        guard (1...1024).contains(reason.utf8.count) else {
            throw ValidationError(Messages.reasonLength.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        let desk = try await options.open()
        let annulled = try await desk.annul(visit, reason: reason)
        options.report.print(annulled.json, text: Messages.annulled(annulled).text(in: .ofEnvironment()))
    }

    private static func read(_ text: String) throws -> VisitName {
        guard let name = VisitName(text) else {
            throw ValidationError(Messages.noVisit(text).text(in: .ofEnvironment()))
        }
        return name
    }
}
