import Cameras
import Passes
import QRSymbols
import Regions

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
        let words = VerdictWords(home: gate.home)
        var recent = RecentSymbols(hold: settings.hold)
        var isWell = true
        for await event in Camera(source).events() {
            switch event {
            case .connected: break
            case .frame(let frame):
                let shown = ShownFrame(ReadFrame(frame, by: reader))
                guard let text = shown.text, recent.isNew(text, at: .now) else { continue }
                let start = ContinuousClock.now
                let judged = JudgedFrame(
                    shown: shown, judgement: try await gate.judge(text),
                    decideTime: ContinuousClock.now - start)
                report.print(judged.json, text: words.line(judged))
                words.warn(of: judged)
            case .trouble(let error, let retryIn):
                StandardOutput.diagnose(Messages.trouble(error, retryIn: retryIn).text(in: .ofEnvironment()))
                isWell = isWell && retryIn != nil
            }
        }
        return isWell
    }
}
