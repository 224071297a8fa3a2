import Cameras
import Passes
import QRSymbols
import Regions
import SQLiteStore

/// A gate at work: its cameras, one after another frame, until they end.
struct Station: Sendable {
    let gate: HomeGate
    let settings: GateSettings
    let report: ReportOption

    /// Opens everything that the settings name.
    init(_ settings: GateSettings, report: ReportOption) async throws {
        let home = try RegionHome(opening: settings.home, expecting: settings.region)
        var gate = try await HomeGate(
            opening: home, gate: settings.gate, key: settings.key, journal: settings.journal)
        gate.proofWindow = settings.proofWindow
        self.gate = gate
        self.settings = settings
        self.report = report
    }

    /// Watches all sources until each has ended or the task is cancelled.
    ///
    /// - Returns: whether every source could be read.
    func run() async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { sources in
            for source in settings.sources { sources.addTask { try await watch(source) } }
            var isWell = true
            for try await ended in sources { isWell = isWell && ended }
            return isWell
        }
    }

    /// Watches one source: reads each frame, judges what is new in it, prints a line a verdict.
    @concurrent private func watch(_ source: FrameSource) async throws -> Bool {
        let reader = SymbolReader(decoder: settings.decoder)
        var recent = RecentSymbols(hold: settings.hold)
        var isWell = true
        // What lay in a folder before the gate's last record has been judged before.
        let lastRecord = try gate.journal.clockFloor().map { Duration.milliseconds($0.milliseconds) }
        let camera = Camera(source, settings: CameraSettings(passesOverUntil: lastRecord))
        var wasConnected = false
        for await event in camera.events() {
            switch event {
            case .connected: wasConnected = true
            case .frame(let frame):
                let shown = ShownFrame(ReadFrame(frame, by: reader))
                guard let text = shown.text, recent.isNew(text, at: .now) else { continue }
                await judge(shown, saying: text)
            case .trouble(let error, let retryIn):
                StandardOutput.diagnose(Messages.trouble(error, retryIn: retryIn).text(in: .ofEnvironment()))
                isWell = isWell && retryIn != nil
                // A camera that was never there is a mistake in the settings; one that went away comes back.
                if case .noSuchDevice = error, !wasConnected { return false }
            }
        }
        return isWell
    }

    /// Judges a pass and tells the verdict; a store that cannot answer is told too, and the gate goes on watching.
    private func judge(_ shown: ShownFrame, saying text: [UInt8]) async {
        let start = ContinuousClock.now
        do {
            let judgement = try await gate.judge(text)
            let judged = JudgedFrame(
                shown: shown, judgement: judgement, decideTime: ContinuousClock.now - start)
            let words = VerdictWords(home: gate.home)
            report.print(judged.json, text: words.line(judged))
            words.warn(of: judged)
        } catch {
            StandardOutput.diagnose(Gate.words(for: error).text(in: .ofEnvironment()))
        }
    }
}
