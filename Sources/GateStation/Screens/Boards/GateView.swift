import Passes
import SQLiteStore

/// A copy of what staff see of a gate at one moment.
struct GateView: Sendable {
    /// What is lit, closed or away.
    let standing: GateStanding
    /// The last fifty showings, newest last.
    let showings: [ShowingReport]
    /// What the gate did today.
    let tally: GateTally
    /// How the queue moves.
    let queue: QueueMeter.Reading
    /// Records taken back and checks settled, by name.
    let settled: Set<String>
    /// Showings whose records were taken back, by number.
    let takenBack: Set<Int>
    /// What the books said of the passes shown, by the showing's number.
    let facts: [Int: PassFacts]

    /// Whether a showing's record was taken back.
    func isUndone(_ report: ShowingReport) -> Bool {
        takenBack.contains(report.id)
            || report.judgement?.record.map { settled.contains($0.description) } ?? false
    }

    /// Whether staff have settled a showing's check.
    func isSettled(_ report: ShowingReport) -> Bool {
        report.judgement?.attempt.map { settled.contains($0.description) } ?? false
    }
}
