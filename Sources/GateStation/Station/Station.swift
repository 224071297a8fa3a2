import Cameras
import PassLedger
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
    private let printer: VerdictPrinter

    /// Opens everything that the settings name.
    package init(_ settings: [GateSettings], report: ReportOption) async throws {
        let feed = Feed()
        var links: [String: HomeLink] = [:]
        var lanes: [GateLane] = []
        for settings in settings {
            let link = links[settings.home] ?? HomeLink(folder: settings.home, region: settings.region)
            links[settings.home] = link
            lanes.append(try await GateLane(opening: settings, link: link, feed: feed))
        }
        self.lanes = lanes
        self.feed = feed
        printer = VerdictPrinter(report)
    }

    /// Watches all sources until each has ended or the task is cancelled.
    ///
    /// - Returns: whether every source could be read.
    package func run() async throws -> Bool {
        let printing = Task { await printer.run() }
        let isWell = await withTaskGroup(of: Bool.self) { sources in
            for lane in lanes {
                for source in lane.settings.sources {
                    sources.addTask { await watch(source, at: lane) }
                }
            }
            return await sources.reduce(true) { $0 && $1 }
        }
        printer.finish()
        await printing.value
        return isWell
    }

    /// Watches one source: reads each frame, has what is in it judged, prints a line a verdict.
    @concurrent private func watch(_ source: FrameSource, at lane: GateLane) async -> Bool {
        let reader = SymbolReader(decoder: lane.settings.decoder)
        var isWell = true
        let camera = Camera(source, settings: CameraSettings(passesOverUntil: try? lane.lastRecord))
        var wasConnected = false
        for await event in camera.events() {
            switch event {
            case .connected:
                wasConnected = true
                feed.publish(.source(gate: lane.settings.gate, name: source.name, .well))
            case .frame(let frame):
                let shown = ShownFrame(ReadFrame(frame, by: reader))
                guard let text = shown.text else { continue }
                let told = await lane.show(text, from: source.name) { report in
                    report.decodeTime = shown.frame.decodeTime
                    report.others = shown.others
                }
                if let told { printer.print(told, of: shown, at: lane) }
            case .trouble(let error, let retryIn):
                let words = Messages.trouble(error, retryIn: retryIn)
                StandardOutput.diagnose(words.text(in: .ofEnvironment()))
                feed.publish(
                    .source(
                        gate: lane.settings.gate, name: source.name, .away(words: words, retryIn: retryIn)))
                isWell = isWell && retryIn != nil
                // A camera that was never there is a mistake in the settings; one that went away comes back.
                if case .noSuchDevice = error, !wasConnected { return false }
            }
        }
        feed.publish(.source(gate: lane.settings.gate, name: source.name, .ended))
        return isWell
    }
}
