import Synchronization

/// Lets tasks of one process use something one after another, in the order in which they asked.
///
/// - Guarantee: whoever was given the turn and gives it back lets exactly the next one in; whoever has waited too long is told so and
///   is not in the queue any more.
final class FairTurns: Sendable {
    private let state = Mutex(State())

    private struct State {
        var isTaken = false
        var lastNumber = 0
        var waiting: [(number: Int, continuation: CheckedContinuation<Bool, Never>)] = []
    }

    /// Waits for the turn; false when it did not come within the limit.
    func take(within limit: Duration?) async -> Bool {
        await withCheckedContinuation { continuation in
            let number: Int? = state.withLock { state in
                guard state.isTaken else {
                    state.isTaken = true
                    return nil
                }
                state.lastNumber += 1
                state.waiting.append((state.lastNumber, continuation))
                return state.lastNumber
            }
            guard let number else { return continuation.resume(returning: true) }
            guard let limit else { return }
            Task {
                try? await Task.sleep(for: limit)
                giveUp(number)
            }
        }
    }

    /// Gives the turn to the next in the queue.
    func giveBack() {
        let next: CheckedContinuation<Bool, Never>? = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isTaken = false
                return nil
            }
            return state.waiting.removeFirst().continuation
        }
        next?.resume(returning: true)
    }

    private func giveUp(_ number: Int) {
        let late: CheckedContinuation<Bool, Never>? = state.withLock { state in
            guard let place = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
            return state.waiting.remove(at: place).continuation
        }
        late?.resume(returning: false)
    }
}
