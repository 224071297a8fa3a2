import ArgumentParser

/// `issuer gate`: turnstiles and doors.
struct GateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "Turnstiles and doors of the region", subcommands: [GateAdd.self])
}
