import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer plan add`: puts the plans of a file on sale.
struct PlanAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Puts the plans of a YAML or JSON file on sale; a changed plan becomes its next version",
        discussion: """
            Every mistake in the file is named with line and column; then nothing is added.

            Example: issuer plan add plans.yaml --home lakeside
            """)

    @Argument(help: "The plan file", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String
    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let home = try home.open()
        let content = try DurableFile(file).read(limit: PlanFile.byteLimit)
        let plans = try plans(in: content, for: home.issuingRegion)
        let desk = try await IssuerDesk(opening: home)
        let added = try await desk.offer(plans, at: .now())
        report.print(
            ["plans": .array(added.map(\.json))],
            text: added.map { Messages.offered($0).text(in: .ofEnvironment()) }.joined(separator: "\n"))
    }

    private func plans(in content: [UInt8], for region: IssuingRegion) throws(IssuerError) -> [Plan] {
        do { return try PlanFile.plans(in: content, for: region) } catch { throw .planFile(file, error) }
    }
}

extension OfferedPlan {
    /// The plan as `plan add` and `plan list` print it.
    var json: JSONValue {
        [
            "code": JSONValue(plan.code), "version": JSONValue(version), "added": .bool(isNew),
            "name": .object(plan.name.mapValues { .string($0) }),
            "zones": .array(plan.zones.map { JSONValue($0) }),
        ]
    }
}
