public import ArgumentParser
public import PassLedger
import Passes
import Regions

/// `issuer gate add`: enrols a gate.
struct GateAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Enrols a gate: its key, its journal, its settings file, its entry in the ledger",
        discussion: """
            A gate that is enrolled already keeps key and journal and gets the zones and direction named now.

            Example: issuer gate add north-1 --zone north --direction in --home lakeside
            """)

    @Argument(help: "The gate's id")
    var gate: Code
    @Option(
        name: .customLong("zone"), parsing: .upToNextOption,
        help: ArgumentHelp("Zones that it opens", valueName: "zone"))
    var zones: [Code]
    @Option(help: "Which way people go: in, out or both")
    var direction: GateEnrolment.Direction = .in
    @Option(help: "Where the settings file goes (default: gates/<id>.yaml of the home)", completion: .file())
    var out: String?
    @OptionGroup var home: HomeOption
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard !zones.isEmpty else {
            throw ValidationError(Messages.gateWithoutZone.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        let home = try home.open()
        let desk = try await IssuerDesk(opening: home)
        let enrolled = try await desk.enrol(
            gate, zones: Set(zones).sorted(), direction: direction, settings: out, at: .now())
        report.print(enrolled.json, text: Messages.enrolled(enrolled).text(in: .ofEnvironment()))
    }
}

extension GateEnrolment.Direction: ExpressibleByArgument {}

extension EnrolledGate {
    var json: JSONValue {
        [
            "gate": JSONValue(enrolment.id), "region": JSONValue(region),
            "zones": .array(enrolment.zones.map { JSONValue($0) }),
            "direction": .string(enrolment.direction.rawValue), "public_key": JSONValue(enrolment.key),
            "settings": .string(settings), "entry_index": JSONValue(index.value),
        ]
    }
}
