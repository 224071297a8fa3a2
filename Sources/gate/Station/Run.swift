import ArgumentParser
import Dispatch
import GateStation
import Glibc
import Passes
import Regions

/// `gate run`: the daemon of a gate.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watches the cameras of one or more gates and lets people in",
        discussion: """
            One settings file a gate; several make one station. One line a verdict. Ends when its films and folders end, or \
            at SIGTERM or SIGINT, after the verdict at hand.

            Example: gate run --settings lakeside/gates/north-1.yaml
            """)

    @Option(
        name: .customLong("settings"), parsing: .upToNextOption,
        help: ArgumentHelp("Settings files, one a gate", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var files: [String]
    @OptionGroup var report: ReportOption

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("--settings FILE") }
    }

    func run() async throws {
        let settings = try files.map { file in
            let bytes = try DurableFile(file).read(limit: SettingsReader.byteLimit)
            return try SettingsReader.settings(in: bytes, file: file)
        }
        let station = try await Station(
            settings, report: report, equipment: StationEquipment(settings))
        let work = Task { try await station.run() }
        let signals = [SIGTERM, SIGINT].map { StopOnSignal($0) { work.cancel() } }
        defer { signals.forEach { $0.cancel() } }
        let isWell = try await work.value
        if !isWell { throw ExitCode(2) }
    }
}

/// Does something once when the process is asked to stop, in place of ending it at once.
private struct StopOnSignal {
    private let source: any DispatchSourceSignal

    init(_ number: Int32, _ stop: @escaping @Sendable () -> Void) {
        signal(number, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: stop)
        source.resume()
    }

    func cancel() { source.cancel() }
}
