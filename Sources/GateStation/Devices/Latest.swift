import Synchronization

/// A value that threads change and tasks wait for.
final class Latest<Value: Sendable>: Sendable {
    private struct Waiter: Sendable {
        let isWanted: @Sendable (Value) -> Bool
        let continuation: CheckedContinuation<Value, Never>
    }
    private struct State {
        var value: Value
        var waiters: [Int: Waiter] = [:]
        /// Whose time was up before they began to wait.
        var late: Set<Int> = []
        var next = 0
    }

    private let state: Mutex<State>

    /// Begins with a value.
    init(_ value: Value) { state = Mutex(State(value: value)) }

    /// As it is now.
    var value: Value { state.withLock { $0.value } }

    /// Changes it, and wakes whoever waited for that.
    func change(_ body: (inout Value) -> Void) {
        let (value, served) = state.withLock { state in
            body(&state.value)
            let served = state.waiters.filter { $0.value.isWanted(state.value) }
            for number in served.keys { state.waiters[number] = nil }
            return (state.value, served.values.map(\.continuation))
        }
        for continuation in served { continuation.resume(returning: value) }
    }

    /// The first value that is wanted; when the time is up first, or the task is cancelled, the value as it is then.
    func first(within limit: Duration, where isWanted: @escaping @Sendable (Value) -> Bool) async -> Value {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        let timer = Task {
            do { try await Task.sleep(for: limit) } catch { return }
            giveUp(number)
        }
        defer {
            timer.cancel()
            state.withLock { _ = $0.late.remove(number) }
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let value: Value? = state.withLock { state in
                    guard !isWanted(state.value), !state.late.contains(number) else { return state.value }
                    state.waiters[number] = Waiter(isWanted: isWanted, continuation: continuation)
                    return nil
                }
                if let value { continuation.resume(returning: value) }
            }
        } onCancel: {
            giveUp(number)
        }
    }

    private func giveUp(_ number: Int) {
        let (value, waiter) = state.withLock { state in
            let waiter = state.waiters.removeValue(forKey: number)
            if waiter == nil { state.late.insert(number) }
            return (state.value, waiter)
        }
        waiter?.continuation.resume(returning: value)
    }
}
