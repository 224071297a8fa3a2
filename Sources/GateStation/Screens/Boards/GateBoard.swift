import Admission
import Foundation
import Passes
import Regions
import Synchronization

/// What screens know of one gate: how it stands, its last showings, and who is looking on.
///
/// - Guarantee: never waits; a page that is slow loses the oldest of its messages, never the newest.
final class GateBoard: Sendable {
    /// The gate.
    let gate: Code
    /// Its settings.
    let settings: ScreenSettings
    /// Which way people pass it.
    var place: GatePlace { whereabouts() }
    private let whereabouts: @Sendable () -> GatePlace
    private let state = Mutex(State())

    private struct State {
        var standing = GateStanding()
        var showings: [ShowingReport] = []
        var newest: KioskCard?
        var newestAt: Moment?
        var tally = GateTally()
        var meter = QueueMeter()
        var settled: Set<String> = []
        var facts: [Int: PassFacts] = [:]
        var pages: [Int: AsyncStream<KioskMessage>.Continuation] = [:]
        var lastPage = 0
        var isOver = false
    }

    init(gate: Code, settings: ScreenSettings, place: @escaping @Sendable () -> GatePlace) {
        self.gate = gate
        self.settings = settings
        whereabouts = place
    }

    private var words: ScreenWords { ScreenWords(timeZone: place.timeZone) }
    private var strip: StripWords { StripWords(timeZone: place.timeZone) }

    /// Takes what happened, and tells the pages.
    func take(_ event: StationEvent, at now: Moment) {
        state.withLock { state in
            switch event {
            case .showing(let report) where report.gate == gate: take(report, into: &state)
            case .showing: return
            default:
                guard state.standing.take(event, at: gate) else { return }
                tell(state.standing.message(of: event, words: strip, at: now), in: state)
            }
        }
    }

    /// Keeps what the books say about a showing, and tells it while that showing is the newest.
    func add(_ facts: PassFacts, to report: ShowingReport) {
        state.withLock { state in
            state.facts[report.id] = facts
            guard state.newest?.id == report.id else { return }
            let card = words.card(report, facts: facts, at: place, settings: settings)
            guard card != state.newest else { return }
            state.newest = card
            tell(card.message, in: state)
        }
    }

    private func take(_ report: ShowingReport, into state: inout State) {
        state.showings = state.showings.suffix(49) + [report]
        if let oldest = state.showings.first?.id { state.facts = state.facts.filter { $0.key >= oldest } }
        state.tally.count(report, onDay: place.day(of: report.at))
        if report.repeats == nil { state.meter.count(report, at: report.at) }
        let card = words.card(report, facts: nil, at: place, settings: settings)
        (state.newest, state.newestAt) = (card, report.at)
        tell(card.message, in: state)
    }

    private func tell(_ message: KioskMessage?, in state: State) {
        guard let message else { return }
        for page in state.pages.values { page.yield(message) }
    }
}

extension GateBoard {
    /// What a page is told from now on, after how everything stands and the verdict that is still to be seen.
    func messages(at now: Moment) -> AsyncStream<KioskMessage> {
        AsyncStream(bufferingPolicy: .bufferingNewest(64)) { page in
            let number: Int? = state.withLock { state in
                guard !state.isOver else { return nil }
                for message in state.standing.messages(words: strip, at: now) { page.yield(message) }
                if let card = state.newest, let at = state.newestAt, card.isCurrent(shownAt: at, now: now) {
                    page.yield(card.message)
                }
                state.lastPage += 1
                state.pages[state.lastPage] = page
                return state.lastPage
            }
            guard let number else { return page.finish() }
            page.onTermination = { [weak self] _ in
                self?.state.withLock { _ = $0.pages.removeValue(forKey: number) }
            }
        }
    }

    /// Ends what every page is told, now and from now on.
    func sendAway() {
        let pages = state.withLock { state in
            state.isOver = true
            defer { state.pages = [:] }
            return Array(state.pages.values)
        }
        // Outside the lock: ending a stream calls back.
        for page in pages { page.finish() }
    }

    /// One of the last showings, by its number.
    func showing(_ id: String) -> ShowingReport? { state.withLock { $0.showings.last { "\($0.id)" == id } } }

    /// Notes that a record was taken back, or that staff have settled a check.
    func settle(_ name: String) { state.withLock { _ = $0.settled.insert(name) } }

    /// How many pages look on.
    var pageCount: Int { state.withLock { $0.pages.count } }

    /// How the region is reached, said anew: ages grow.
    func regionMessage(at now: Moment) -> KioskMessage {
        state.withLock { $0.standing.regionMessage(words: strip, at: now) }
    }

    /// A copy of all that staff see.
    ///
    /// - Shape: `takenBack` are the numbers of showings whose records were taken back.
    func view(at now: Moment, takenBack: Set<Int> = []) -> GateView {
        state.withLock { state in
            forgetFrames(in: &state, at: now)
            return GateView(
                standing: state.standing, showings: state.showings, tally: state.tally,
                queue: state.meter.reading(at: now), settled: state.settled, takenBack: takenBack,
                facts: state.facts)
        }
    }

    /// Forgets frames whose time is over, whether or not anybody looks.
    func forgetFrames(at now: Moment) { state.withLock { forgetFrames(in: &$0, at: now) } }

    private func forgetFrames(in state: inout State, at now: Moment) {
        for place in state.showings.indices where now - state.showings[place].at >= settings.thumbnailsStay {
            state.showings[place].thumbnail = nil
        }
    }
}

extension KioskCard {
    /// Whether a page that comes late is still to show the card.
    fileprivate func isCurrent(shownAt: Moment, now: Moment) -> Bool {
        stay.map { now - shownAt < $0 } ?? true
    }
}
