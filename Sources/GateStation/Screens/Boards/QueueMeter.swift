import Admission
import Passes

/// How a queue moves: persons a minute, the share refused, seconds a person.
///
/// - Units and bounds: over a window of time, 5 minutes unless said otherwise; at most 4,096 showings.
/// - Guarantee: a function of what was counted and when; it has no clock of its own.
struct QueueMeter: Hashable, Sendable {
    private let window: Duration
    private var showings: [Showing] = []

    private struct Showing: Hashable {
        let at: Moment
        let persons: Int
        let isRefused: Bool
    }

    /// What a meter shows.
    struct Reading: Hashable, Sendable {
        /// Persons who passed, a minute.
        let personsPerMinute: Double
        /// Of all showings, 0 … 1; nil without any.
        let shareRefused: Double?
        /// Seconds from one person to the next while there is a queue; nil without two of them.
        let secondsPerPerson: Double?
    }

    /// A queue that nobody has seen yet.
    init(window: Duration = .seconds(300)) { self.window = window }

    /// Counts a showing; one without a verdict is none.
    mutating func count(_ report: ShowingReport, at moment: Moment) {
        switch report.judgement?.verdict {
        case nil, .check: return
        case .admitted(let passage): count(persons: passage.persons, at: moment)
        case .refused: countRefusal(at: moment)
        }
    }

    /// Counts persons who pass.
    mutating func count(persons: Int, at moment: Moment) {
        add(Showing(at: moment, persons: persons, isRefused: false))
    }

    /// Counts somebody who is turned away.
    mutating func countRefusal(at moment: Moment) { add(Showing(at: moment, persons: 0, isRefused: true)) }

    private mutating func add(_ showing: Showing) {
        showings.removeAll { showing.at - $0.at > window }
        showings = showings.suffix(4_095) + [showing]
    }

    /// What the meter shows at a moment.
    func reading(at now: Moment) -> Reading {
        let seen = showings.filter { now - $0.at <= window && $0.at <= now }
        let persons = seen.reduce(0) { $0 + $1.persons }
        let refused = seen.count { $0.isRefused }
        return Reading(
            personsPerMinute: Double(persons) * 60 / window.inSeconds,
            shareRefused: seen.isEmpty ? nil : Double(refused) / Double(seen.count),
            secondsPerPerson: Self.pace(of: seen.filter { !$0.isRefused }))
    }

    /// Time between people who follow each other; a pause of more than 20 seconds is no queue.
    private static func pace(of seen: [Showing]) -> Double? {
        let steps = zip(seen, seen.dropFirst()).map { ($1.at - $0.at, $1.persons) }
            .filter { $0.0 <= .seconds(20) }
        let persons = steps.reduce(0) { $0 + $1.1 }
        guard persons > 0 else { return nil }
        return steps.reduce(0) { $0 + $1.0.inSeconds } / Double(persons)
    }
}

extension Duration {
    /// Seconds, with their fraction.
    fileprivate var inSeconds: Double { milliseconds / 1000 }
}
