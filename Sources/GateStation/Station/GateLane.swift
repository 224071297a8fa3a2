import Admission
import PassLedger
import Passes
import QRSymbols
import Regions
import SQLiteStore

/// One gate of a station: what is shown at it, one after another.
///
/// - Guarantee: showings of one lane take turns; lanes never wait for each other's disk, for uploads or for screens.
package actor GateLane {
    /// The gate.
    package nonisolated let settings: GateSettings
    /// Who decides.
    package nonisolated let desk: GateDesk
    package nonisolated let feed: Feed
    nonisolated let outbox: Outbox
    /// The newest pictures, for aiming.
    package nonisolated let viewfinder = Viewfinder()
    /// What was shown at a perk counter, by the number of its report; the last sixteen.
    var offers: [Int: TrustedPass] = [:]
    /// What lets people through; nil where nothing is wired.
    let turnstile: (any Turnstile)?
    private var recent: RecentShowings
    private(set) var isPaused = false
    private var lastNumber = 0
    private var litLamps: Set<Lamp> = []
    /// How each source is.
    var sources: [String: SourceStanding] = [:]
    /// What was shown for each attempt that waits for staff.
    var attempts: [AttemptID: ShownPass] = [:]
    /// Called with every record that was signed here: neighbours are told.
    private let announce: @Sendable (Record) -> Void
    private let settled: @Sendable (Digest) -> Void
    /// The last fifty showings, newest last.
    package private(set) var reports: [ShowingReport] = []

    /// Puts a lane together; nothing is opened yet.
    ///
    /// - Shape: `announce` gets each record that was signed here, `settled` the hash of each that the region has.
    init(
        _ settings: GateSettings, link: any RegionLink, site: SiteKnowledge, feed: Feed,
        turnstile: (any Turnstile)? = nil, announce: @escaping @Sendable (Record) -> Void = { _ in },
        settled: @escaping @Sendable (Digest) -> Void = { _ in }
    ) {
        let files = RegionHome.gateFiles(settings.gate, in: settings.home)
        let (news, teller) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.settings = settings
        self.feed = feed
        self.turnstile = turnstile
        self.announce = announce
        self.settled = settled
        standingNews = news
        desk = GateDesk(
            settings, key: settings.key ?? files.key, journal: settings.journal ?? files.journal,
            link: link, site: site
        ) { teller.yield() }
        outbox = Outbox(desk, settled: settled) { teller.yield() }
        recent = RecentShowings(hold: settings.hold)
    }

    /// What was last told about a snapshot that is no good.
    var toldRefusal: SnapshotRefusal?

    /// Something about the region's standing changed.
    nonisolated let standingNews: AsyncStream<Void>

    /// The time zone of the gate's region.
    package nonisolated var timeZone: String { desk.card?.member?.timeZone ?? "UTC" }

    /// The journal's newest moment: what lay in a folder before it has been judged before.
    nonisolated var lastRecord: Duration? {
        let floor = try? desk.holder.hand().journal.clockFloor()
        return floor.flatMap(\.self).map { Duration.milliseconds($0.milliseconds) }
    }

    /// Judges a text from a camera or reader, unless it was shown a moment ago.
    ///
    /// - Returns: the report, also on the feed; nil for what a counter only looks at, what is still in view, what only repeats its first verdict, and while staff
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
            guard settings.counter.isEmpty else {
                let report = offered(text, from: source, describing)
                recent.judged(key, as: report, at: .now)
                return report.offer == nil ? report : nil
            }
            let report = await judged(from: source, describing) { try await $0.judge(text) }
            recent.judged(key, as: report, at: .now)
            if let id = report.judgement?.attempt { attempts[id] = try? ShownPass(reading: text) }
            return report
        }
    }

    /// Has something judged and tells what came of it.
    func judged(
        from source: String, _ describing: (inout ShowingReport) -> Void = { _ in },
        by judge: @escaping @Sendable (GateDesk) async throws -> Judgement
    ) async -> ShowingReport {
        let start = ContinuousClock.now
        var report = ShowingReport(id: nextNumber(), gate: settings.gate, at: .now(), source: source)
        let desk = desk
        do {
            // Stopping the station waits for the verdict at hand: a task of its own is not cancelled with it.
            report.judgement = try await Task { try await judge(desk) }.value
            show(.journal, isLit: false)
            show(.clock, isLit: report.judgement?.clock?.isBehind ?? false)
        } catch {
            report.failure = Messages.words(ofAny: error)
            if error.isOfJournal { show(.journal, isLit: true) }
        }
        report.decideTime = ContinuousClock.now - start
        report.at = .now()
        report.planName = planName(of: report.judgement)
        describing(&report)
        tell(report)
        letThrough(report)
        return report
    }

    private func planName(of judgement: Judgement?) -> [String: String] {
        guard let plan = judgement?.claims?.plan, judgement?.claims?.region == settings.region else {
            return [:]
        }
        return desk.plan(plan)?.name ?? [:]
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
        offers[report.id] = offers[first.id]
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

    func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    func tell(_ report: ShowingReport) {
        reports = reports.suffix(49) + [report]
        feed.publish(.showing(report))
        // Neighbours hear of it after the lamp.
        guard let judgement = report.judgement, let record = judgement.signed else { return }
        announce(record)
        guard judgement.writing == .recorded else { return }
        let settled = settled
        Task {
            // Neighbours that are cut off hear it once or twice all the same.
            try? await Task.sleep(for: .seconds(1))
            settled(record.hash)
        }
    }

    /// Notes on a report that its record was taken back.
    func takenBack(_ record: Digest, reason: String) {
        guard let place = reports.lastIndex(where: { $0.judgement?.record == record }) else { return }
        reports[place].takenBack = reason
    }

    /// Tells neighbours of a record that was not a showing.
    func tellNeighbours(_ record: Record) { announce(record) }

    /// Whether a lamp is lit.
    func isLit(_ lamp: Lamp) -> Bool { litLamps.contains(lamp) }

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
        default: (self as? GateError)?.isOfJournal ?? false
        }
    }
}

extension GateError {
    fileprivate var isOfJournal: Bool {
        switch self {
        case .notItsOwn, .journalRolledBack, .journalForked: true
        case .notEnrolled, .noZone: false
        }
    }
}
