import Synchronization

extension Task where Failure == Never {
    /// Waits for a task no longer than a while; the task goes on all the same.
    func value(within limit: Duration) async -> Success? {
        let race = Race<Success>()
        return await withCheckedContinuation { continuation in
            race.begin(continuation)
            Task<Void, Never> { race.end(with: await value) }
            Task<Void, Never> {
                try? await Task<Never, Never>.sleep(for: limit)
                race.end(with: nil)
            }
        }
    }
}

/// Answers with whatever comes first.
private final class Race<Success: Sendable>: Sendable {
    private let waiting = Mutex<CheckedContinuation<Success?, Never>?>(nil)

    func begin(_ continuation: CheckedContinuation<Success?, Never>) {
        waiting.withLock { $0 = continuation }
    }

    func end(with result: Success?) {
        let continuation = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        continuation?.resume(returning: result)
    }
}
