import Synchronization

/// Tells everybody who listens what happens, and waits for nobody.
///
/// - Guarantee: publishing never blocks; a listener that is slow loses the oldest of its events, never the newest.
package final class Feed: Sendable {
    private let state = Mutex(State())

    private struct State {
        var listeners: [Int: AsyncStream<StationEvent>.Continuation] = [:]
        var next = 0
        var standing: [String: StationEvent] = [:]
    }

    package init() {}

    /// Tells an event.
    package func publish(_ event: StationEvent) {
        state.withLock { state in
            if let key = event.standingKey { state.standing[key] = event }
            for listener in state.listeners.values { listener.yield(event) }
        }
    }

    /// Events from now on, after those that say how everything stands.
    package func listen(keeping newest: Int = 256) -> AsyncStream<StationEvent> {
        AsyncStream(bufferingPolicy: .bufferingNewest(newest)) { continuation in
            let number = state.withLock { state in
                state.next += 1
                for event in state.standing.values { continuation.yield(event) }
                state.listeners[state.next] = continuation
                return state.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
            }
        }
    }
}

extension StationEvent {
    /// What the event is the newest state of; nil for what merely happened.
    fileprivate var standingKey: String? {
        switch self {
        case .showing: nil
        case .source(let gate, let name, _): "source \(gate) \(name)"
        case .region(let gate, _): "region \(gate)"
        case .lamp(let gate, let lamp, _): "lamp \(gate) \(lamp)"
        case .coaching(let gate, _): "coaching \(gate)"
        case .fireAlarm: "fire alarm"
        case .paused(let gate, _): "paused \(gate)"
        }
    }
}
