import ArgumentParser
import PassLedger
import Passes
import Regions

/// `bookkeeper audit`: replays everything.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Replays a home: signatures, chains, tree, checkpoints, state, register and journals",
        discussion: """
            Exit 0 without a fault, 1 with one, 2 when something cannot be opened or read.

            Example: bookkeeper audit --home lakeside
            """)

    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let bar = ProgressBar(label: Phrase(zh: "核对", en: "auditing"))
        let audit = try await HomeAudit(of: try home.open()) { bar.show($0.done, of: $0.total) }
        report.print(audit.json, text: Messages.audited(audit).text(in: .ofEnvironment()))
        if !audit.isClean { throw ExitCode(1) }
    }
}

extension HomeAudit {
    fileprivate var json: JSONValue {
        [
            "entries": JSONValue(entries), "passes": JSONValue(passes),
            "faults": .array(faults.map { ["index": JSONValue($0.index?.value), "what": .string($0.what)] }),
            "unaudited": .array(
                Self.unaudited.map {
                    ["table": .string($0.table), "column": .string($0.column), "reason": .string($0.reason)]
                }),
        ]
    }
}
