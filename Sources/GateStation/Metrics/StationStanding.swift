package import Passes
import Synchronization

/// How the station stands, gathered from its feed: for metrics, health and the service manager.
///
/// - Guarantee: holds numbers of showings, never a pass, a token or a person.
package final class StationStanding: Sendable {
    private let state: Mutex<State>

    struct State: Sendable {
        var gates: [Code: GateCounts]
        var isFireAlarm = false
    }

    /// Starts counting at nothing.
    package init(gates: [Code]) {
        state = Mutex(State(gates: Dictionary(gates.map { ($0, GateCounts()) }) { one, _ in one }))
    }

    /// Listens to a feed until it ends or the task is cancelled.
    package func listen(to feed: Feed) async {
        for await event in feed.listen(keeping: 4_096) { take(event) }
    }

    /// Takes one event into account.
    package func take(_ event: StationEvent) {
        state.withLock { state in
            switch event {
            case .showing(let report): state.gates[report.gate, default: GateCounts()].add(report)
            case .source(let gate, let name, let standing):
                state.gates[gate, default: GateCounts()].sources[name] = standing
            case .region(let gate, let standing): state.gates[gate, default: GateCounts()].region = standing
            case .lamp(let gate, let lamp, true): state.gates[gate, default: GateCounts()].lamps.insert(lamp)
            case .lamp(let gate, let lamp, false): state.gates[gate]?.lamps.remove(lamp)
            case .paused(let gate, let isPaused): state.gates[gate, default: GateCounts()].isPaused = isPaused
            case .fireAlarm(let isOn): state.isFireAlarm = isOn
            case .coaching, .trouble: break
            }
        }
    }

    var now: State { state.withLock { $0 } }
}
