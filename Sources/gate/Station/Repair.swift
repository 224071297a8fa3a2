import ArgumentParser
import GateStation
import Passes
import Regions

/// `gate repair`: what is left of a journal, and what can be done about it.
struct Repair: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks a gate's journal, saves its records to the ledger, moves a damaged one aside",
        discussion: """
            Every record that can be read goes into the region's ledger, once. A journal that is damaged, or that somebody else \
            wrote in too, is then moved aside; issuer gate add enrols a new one. No number is ever given twice, nothing is mended in place. \
            Exit: 0 nothing is lost; 1 something is, the answer says what; 2 could not look, or the region is out of reach.

            Example: gate repair --settings lakeside/gates/north-1.yaml
            """)

    @Option(help: ArgumentHelp("The gate's settings file", valueName: "file"))
    var settings: String?
    @Option(help: ArgumentHelp("The region's home", valueName: "dir"))
    var home: String?
    @Option(help: "The gate that stands here")
    var gate: Code?
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard (settings != nil) != (home != nil && gate != nil) else {
            throw ValidationError("either --settings FILE, or --home DIR and --gate ID")
        }
    }

    func run() async throws {
        let found = try await repair().run()
        report.print(found.json, text: found.words.text(in: .ofEnvironment()))
        if found.isRegionAway { throw ExitCode(2) }
        if found.isAnythingLost { throw ExitCode(1) }
    }

    private func repair() throws -> JournalRepair {
        if let settings {
            let bytes = try DurableFile(settings).read(limit: SettingsReader.byteLimit)
            let read = try SettingsReader.settings(in: bytes, file: settings)
            return JournalRepair(
                home: read.home, region: read.region, gate: read.gate, journal: read.journal,
                key: read.key)
        }
        guard let home, let gate else { throw ValidationError("--home DIR and --gate ID") }
        return JournalRepair(home: home, gate: gate)
    }
}
