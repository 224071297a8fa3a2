import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer export`: a history to carry away.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a pass's bundle: its token, and every entry with a proof to one checkpoint",
        discussion: """
            The bundle holds the token: whoever has it can enter. Give it to the holder only.

            Example: issuer export 6f1c0a7e5b2d4f88a1c37d9e02b45f60 --out pass.bundle --home lakeside
            """)

    @OptionGroup var pass: PassArgument
    @Option(help: "The file to write", completion: .file())
    var out: String
    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let counter = try await PassCounter(opening: try home.open())
        let token = try await counter.token(of: pass.pass)
        let bundle = try await counter.ledger.read { reading in
            try PassBundle(of: token.claims.name, token: token.text, from: reading)
        }
        guard let bundle else { throw IssuerError.noSuchPass(pass.pass) }
        try DurableFile(out).write(bundle.json, mode: 0o600)
        report.print(
            [
                "pass_id": JSONValue(pass.pass), "out": .string(out),
                "entries": JSONValue(bundle.entries.count),
            ],
            text: Messages.exported(pass.pass, bundle.entries.count, out).text(in: .ofEnvironment()))
    }
}
