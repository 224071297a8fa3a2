import ArgumentParser

/// `issuer plan`: kinds of ticket on sale.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Kinds of ticket on sale",
        subcommands: [PlanAdd.self, PlanList.self, PlanTest.self])
}
