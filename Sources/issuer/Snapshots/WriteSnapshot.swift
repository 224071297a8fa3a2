import ArgumentParser
import PassLedger
import Passes
import Regions

/// `issuer snapshot`: what gates without a network need to know.
struct WriteSnapshot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Writes a signed snapshot for gates without a network",
        discussion: """
            A running gate takes the file up when it changes. It holds plans, keys and the state of passes, no token and no \
            attribute.

            Example: issuer snapshot --home lakeside --out /media/stick/lakeside.snapshot
            """)

    @OptionGroup var home: HomeOption
    @Option(help: "The file to write, in place of the one that is there", completion: .file())
    var out: String
    @Option(
        help: "Hours until gates ask for a newer one before they admit passes that may not be decided offline"
    )
    var valid = 168
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard (1...8784).contains(valid) else {
            throw ValidationError(Messages.snapshotHours.text(in: .ofEnvironment()))
        }
    }

    func run() async throws {
        let home = try home.open()
        let file = DurableFile(out)
        try file.requirePlace()
        // Opened to be written: what a crash left without a checkpoint belongs into the snapshot too.
        let press = try SnapshotPress(try await RegionLedger(writing: home))
        let print = try await press.issue(validFor: .seconds(3600 * valid), at: .now())
        try file.write(print.bytes, mode: 0o644)
        report.print(
            print.snapshot.json(at: out),
            text: Messages.snapshot(print.snapshot, out, in: home).text(in: .ofEnvironment()))
    }
}

extension Snapshot {
    fileprivate func json(at path: String) -> JSONValue {
        [
            "version": .integer(version), "issued": .string(issued.rfc3339),
            "valid_until": .string(validUntil.rfc3339), "rows": JSONValue(rows.count),
            "plans": JSONValue(plans.count), "out": .string(path),
        ]
    }
}
