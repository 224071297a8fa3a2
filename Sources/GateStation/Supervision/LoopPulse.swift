import Synchronization

/// The pulse of one loop of the station: whether it turns.
///
/// A loop beats at each turn, and says when it sets to work on something. It stands still when one piece of work takes longer than
/// any does, or when it was due to hear something and did not.
package final class LoopPulse: Sendable {
    /// Which loop.
    package let name: String
    private let longestWork: Duration
    private let longestSilence: Duration?
    private let state: Mutex<State>

    private struct State {
        var lastTurn: ContinuousClock.Instant
        var workSince: ContinuousClock.Instant?
        var hasEnded = false
    }

    /// Names a loop; one without a longest silence may wait for ever.
    package init(
        _ name: String, longestWork: Duration = .seconds(10), longestSilence: Duration? = nil,
        at now: ContinuousClock.Instant = .now
    ) {
        self.name = name
        self.longestWork = longestWork
        self.longestSilence = longestSilence
        state = Mutex(State(lastTurn: now))
    }

    /// The loop has something to work on.
    package func begin(at now: ContinuousClock.Instant = .now) {
        state.withLock { ($0.lastTurn, $0.workSince) = (now, now) }
    }

    /// It is done and waits for the next thing.
    package func finish(at now: ContinuousClock.Instant = .now) {
        state.withLock { ($0.lastTurn, $0.workSince) = (now, nil) }
    }

    /// The loop has come to its end, as loops over films do.
    package func end() { state.withLock { $0.hasEnded = true } }

    /// Whether the loop turns.
    package func turns(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            if state.hasEnded { return true }
            if let since = state.workSince { return now - since <= longestWork }
            return longestSilence.map { now - state.lastTurn <= $0 } ?? true
        }
    }
}
