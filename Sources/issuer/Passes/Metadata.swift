import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer metadata`: the pass as ERC-721 describes a token.
struct Metadata: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a pass's ERC-721 metadata: only what its plan marks public",
        discussion: "Example: issuer metadata 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --home lakeside")

    @OptionGroup var pass: PassArgument
    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let counter = try await PassCounter(opening: try home.open())
        let description = try await counter.description(of: pass.pass, at: .now())
        let plan = try await counter.ledger.view { [claims = description.claims] in
            $0.context.plan(claims.plan)
        }
        let json = PassMetadata(description, plan: plan, regionName: counter.home.member.name).json
        // The document is for programs, with or without --json.
        report.print(json, text: json.line)
    }
}
