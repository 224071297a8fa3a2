import Admission
import Passes

/// What was shown at a gate a moment ago: a pass that stays in view, or comes back at once, is judged once.
///
/// A phone redraws its symbol; a pass that was let in is known again by its token, whatever presentation wraps it. One that was turned away
/// is judged anew when it shows another text: the true phone after its screenshot.
///
/// - Guarantee: what is longer gone than the hold time is forgotten, so the memory stays as small as the queue is short.
struct RecentShowings {
    private let hold: Duration
    private var shown: [[UInt8]: Shown] = [:]
    private var onScreen: [UInt8]?

    fileprivate struct Shown {
        var text: [UInt8]
        var lastSeen: ContinuousClock.Instant
        var lastTold: ContinuousClock.Instant
        var report: ShowingReport?
    }

    /// What to do about a text.
    enum Answer {
        /// Judge it, and tell ``judged(_:as:at:)`` what came of it.
        case new(key: [UInt8])
        /// Show the first verdict again.
        case again(ShowingReport)
        /// Nothing: it is still in view, or being judged.
        case known
    }

    /// Holds a symbol for a time after it was last seen.
    init(hold: Duration) { self.hold = hold }

    /// Says what to do about a text that is seen now.
    mutating func see(_ text: [UInt8], at now: ContinuousClock.Instant) -> Answer {
        shown = shown.filter { now - $0.value.lastSeen < $0.value.hold(hold) }
        let key = Self.key(of: text)
        guard var known = shown[key], known.text == text || known.isAdmitted else {
            shown[key] = Shown(text: text, lastSeen: now, lastTold: now)
            onScreen = key
            return .new(key: key)
        }
        let wasAway = now - known.lastSeen >= Self.away
        let isHidden = onScreen != key && now - known.lastTold >= Self.turn
        if !known.isFailed { known.lastSeen = now }
        guard let report = known.report, !known.isFailed, wasAway || isHidden else {
            shown[key] = known
            return .known
        }
        known.lastTold = now
        shown[key] = known
        onScreen = key
        return .again(report)
    }

    /// Remembers what came of a text that was new.
    mutating func judged(_ key: [UInt8], as report: ShowingReport, at now: ContinuousClock.Instant) {
        shown[key]?.report = report
        shown[key]?.lastSeen = now
    }

    /// The same pass, whichever way it is shown.
    private static func key(of text: [UInt8]) -> [UInt8] {
        guard case .presentation(let presentation) = try? ShownPass(reading: text) else { return text }
        return presentation.token.hash.bytes
    }

    /// A symbol that is gone for so long was taken away and is shown again.
    private static let away = Duration.milliseconds(700)
    /// Two phones in view in turn: how long each verdict stays at least.
    private static let turn = Duration.milliseconds(1_500)
}

extension RecentShowings.Shown {
    fileprivate var isAdmitted: Bool { report?.judgement?.verdict.outcome == "admitted" }
    /// The gate could not answer: there is no verdict to show again, and the next second may be better.
    fileprivate var isFailed: Bool {
        report.map { $0.judgement == nil && $0.offer == nil } ?? false
    }

    fileprivate func hold(_ usual: Duration) -> Duration { isFailed ? min(usual, .seconds(1)) : usual }
}
