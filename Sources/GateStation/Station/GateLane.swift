import Passes
import QRSymbols
package import Regions
import SQLiteStore

/// One gate of a station: what is shown at it, one after another.
///
/// - Guarantee: showings of one lane take turns; lanes never wait for each other's disk, for uploads or for screens.
package actor GateLane {
    /// The gate.
    package nonisolated let settings: GateSettings
    /// The region's home.
    package nonisolated let home: RegionHome
    private let desk: HomeGate
    private let feed: Feed
    private var recent: RecentShowings
    private var isPaused = false
    private var lastNumber = 0
    /// The last fifty showings, newest last.
    package private(set) var reports: [ShowingReport] = []

    init(_ settings: GateSettings, desk: HomeGate, feed: Feed) {
        self.settings = settings
        self.desk = desk
        self.feed = feed
        home = desk.home
        recent = RecentShowings(hold: settings.hold)
    }

    /// The journal's newest moment: what lay in a folder before it has been judged before.
    nonisolated var lastRecord: Duration? {
        get throws { try desk.journal.clockFloor().map { Duration.milliseconds($0.milliseconds) } }
    }

    /// Judges a text from a camera or reader, unless it was shown a moment ago.
    ///
    /// - Returns: the report, also on the feed; nil for what is still in view or while staff have closed the gate.
    @discardableResult
    package func show(
        _ text: [UInt8], from source: String, describing: (inout ShowingReport) -> Void = { _ in }
    )
        async -> ShowingReport?
    {
        guard !isPaused, recent.isNew(text, at: .now) else { return nil }
        lastNumber += 1
        let start = ContinuousClock.now
        var report = ShowingReport(id: lastNumber, gate: settings.gate, at: .now(), source: source)
        do { report.judgement = try await desk.judge(text) } catch {
            report.failure = Messages.explanation(of: error) ?? Phrase(zh: "\(error)", en: "\(error)")
        }
        report.decideTime = ContinuousClock.now - start
        report.at = .now()
        describing(&report)
        tell(report)
        return report
    }

    /// Closes the gate for now.
    package func pause() { setPaused(true) }

    /// Opens it again.
    package func resume() { setPaused(false) }

    private func setPaused(_ paused: Bool) {
        isPaused = paused
        feed.publish(.paused(gate: settings.gate, paused))
    }

    private func tell(_ report: ShowingReport) {
        reports = reports.suffix(49) + [report]
        feed.publish(.showing(report))
    }
}
