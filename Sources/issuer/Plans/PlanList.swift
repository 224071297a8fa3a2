import ArgumentParser
import Passes
import Regions

/// `issuer plan list`: what is on sale.
struct PlanList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the plans on sale, each in its newest version",
        discussion: "Example: issuer plan list --home lakeside")

    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func run() async throws {
        let ledger = try await RegionLedger(opening: try home.open())
        let offered = try await ledger.plansOnSale().map {
            OfferedPlan(plan: $0.plan, version: $0.version, isNew: false)
        }
        report.print(
            ["plans": .array(offered.map(\.json))],
            text: Messages.onSale(offered).text(in: .ofEnvironment()))
    }
}
