package import Passes
package import QRSymbols
package import Regions
package import SQLiteStore

/// One gate of a station: what is shown at it, one after another.
///
/// - Guarantee: showings of one lane take turns; lanes never wait for each other's disk, for uploads or for screens.
package actor GateLane {
    /// The gate.
    package nonisolated let settings: GateSettings
    /// The time zone of the gate's region.
    package nonisolated let timeZone: String
    /// Who decides.
    package nonisolated let desk: GateDesk
    let feed: Feed
    private var recent: RecentShowings
    private(set) var isPaused = false
    private var lastNumber = 0
    private var litLamps: Set<Lamp> = []
    /// The last fifty showings, newest last.
    package private(set) var reports: [ShowingReport] = []

    init(_ settings: GateSettings, desk: GateDesk, timeZone: String, feed: Feed) {
        self.settings = settings
        self.desk = desk
        self.timeZone = timeZone
        self.feed = feed
        recent = RecentShowings(hold: settings.hold)
    }

    /// The journal's newest moment: what lay in a folder before it has been judged before.
    nonisolated var lastRecord: Duration? {
        get throws { try desk.hand.journal.clockFloor().map { Duration.milliseconds($0.milliseconds) } }
    }

    /// Judges a text from a camera or reader, unless it was shown a moment ago.
    ///
    /// - Returns: the report, also on the feed; nil for what is still in view, what only repeats its first verdict, and while staff
    ///   have closed the gate.
    @discardableResult
    package func show(
        _ text: [UInt8], from source: String, describing: (inout ShowingReport) -> Void = { _ in }
    ) async -> ShowingReport? {
        guard !isPaused else { return nil }
        switch recent.see(text, at: .now) {
        case .known: return nil
        case .again(let first):
            repeated(first, from: source, describing)
            return nil
        case .new(let key):
            let report = await judged(from: source, describing) { try await $0.judge(text) }
            recent.judged(key, as: report, at: .now)
            return report
        }
    }

    /// Has something judged and tells what came of it.
    func judged(
        from source: String, _ describing: (inout ShowingReport) -> Void,
        by judge: @escaping @Sendable (GateDesk) async throws -> Judgement
    ) async -> ShowingReport {
        let start = ContinuousClock.now
        var report = ShowingReport(id: nextNumber(), gate: settings.gate, at: .now(), source: source)
        let desk = desk
        do {
            // Stopping the station waits for the verdict at hand: a task of its own is not cancelled with it.
            report.judgement = try await Task { try await judge(desk) }.value
            show(.journal, isLit: false)
        } catch {
            report.failure = Messages.explanation(of: error) ?? Phrase(zh: "\(error)", en: "\(error)")
            show(.journal, isLit: error.isOfJournal)
        }
        report.decideTime = ContinuousClock.now - start
        report.at = .now()
        describing(&report)
        tell(report)
        return report
    }

    private func repeated(
        _ first: ShowingReport, from source: String, _ describing: (inout ShowingReport) -> Void
    ) {
        var report = first
        report.id = nextNumber()
        report.source = source
        report.repeats = first.at
        report.at = .now()
        report.decideTime = .zero
        describing(&report)
        feed.publish(.showing(report))
    }

    /// Closes the gate for now.
    package func pause() { setPaused(true) }

    /// Opens it again.
    package func resume() { setPaused(false) }

    private func setPaused(_ paused: Bool) {
        isPaused = paused
        feed.publish(.paused(gate: settings.gate, paused))
    }

    private func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    private func tell(_ report: ShowingReport) {
        reports = reports.suffix(49) + [report]
        feed.publish(.showing(report))
    }

    /// Lights a lamp or puts it out, and says so when that is news.
    func show(_ lamp: Lamp, isLit: Bool) {
        guard isLit != litLamps.contains(lamp) else { return }
        if isLit { litLamps.insert(lamp) } else { litLamps.remove(lamp) }
        feed.publish(.lamp(gate: settings.gate, lamp, isLit: isLit))
    }
}

extension Error {
    /// Whether the gate's own journal is the trouble: it cannot be written, or somebody else writes in it.
    var isOfJournal: Bool {
        switch self {
        case is JournalFault: true
        case GateError.notItsOwn, GateError.journalRolledBack, GateError.journalForked: true
        default: false
        }
    }
}
