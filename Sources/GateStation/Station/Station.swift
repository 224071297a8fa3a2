import Cameras
import Passes
import QRSymbols
package import Regions
import SQLiteStore

/// A gate station at work: one or several gates, each with its own cameras.
package struct Station: Sendable {
    /// Its gates.
    package let lanes: [GateLane]
    /// What happens.
    package let feed: Feed
    private let report: ReportOption

    /// Opens everything that the settings name.
    package init(_ settings: [GateSettings], report: ReportOption) async throws {
        let feed = Feed()
        var lanes: [GateLane] = []
        for settings in settings {
            let home = try RegionHome(opening: settings.home, expecting: settings.region)
            var desk = try await HomeGate(
                opening: home, gate: settings.gate, key: settings.key, journal: settings.journal)
            desk.proofWindow = settings.proofWindow
            lanes.append(GateLane(settings, desk: desk, feed: feed))
        }
        self.lanes = lanes
        self.feed = feed
        self.report = report
    }

    /// Watches all sources until each has ended or the task is cancelled.
    ///
    /// - Returns: whether every source could be read.
    package func run() async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { sources in
            for lane in lanes {
                for source in lane.settings.sources {
                    sources.addTask { try await watch(source, at: lane) }
                }
            }
            return try await sources.reduce(true) { $0 && $1 }
        }
    }

    /// Watches one source: reads each frame, has what is in it judged, prints a line a verdict.
    @concurrent private func watch(_ source: FrameSource, at lane: GateLane) async throws -> Bool {
        let reader = SymbolReader(decoder: lane.settings.decoder)
        var isWell = true
        let camera = Camera(source, settings: CameraSettings(passesOverUntil: try lane.lastRecord))
        var wasConnected = false
        for await event in camera.events() {
            switch event {
            case .connected: wasConnected = true
            case .frame(let frame):
                let shown = ShownFrame(ReadFrame(frame, by: reader))
                guard let text = shown.text else { continue }
                let told = await lane.show(text, from: source.name) { report in
                    report.decodeTime = shown.frame.decodeTime
                    report.others = shown.others
                }
                if let told { print(told, of: shown, at: lane) }
            case .trouble(let error, let retryIn):
                StandardOutput.diagnose(
                    Messages.trouble(error, retryIn: retryIn).text(in: .ofEnvironment()))
                isWell = isWell && retryIn != nil
                // A camera that was never there is a mistake in the settings; one that went away comes back.
                if case .noSuchDevice = error, !wasConnected { return false }
            }
        }
        return isWell
    }

    private func print(_ told: ShowingReport, of shown: ShownFrame, at lane: GateLane) {
        guard let judgement = told.judgement else {
            return StandardOutput.diagnose(told.failure?.text(in: .ofEnvironment()) ?? "")
        }
        let judged = JudgedFrame(shown: shown, judgement: judgement, decideTime: told.decideTime)
        let words = VerdictWords(home: lane.home)
        report.print(judged.json, text: words.line(judged))
        words.warn(of: judged)
    }
}
