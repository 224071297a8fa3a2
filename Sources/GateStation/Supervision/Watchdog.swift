import Synchronization

/// Tells the service manager that the station is alive, as long as every loop really turns.
///
/// - Guarantee: a station that hangs is not called alive: the manager kills it and starts it again, and whatever was acknowledged
///   is in the journals.
package final class Watchdog: Sendable {
    private let manager: ServiceManager?
    private let pulses = Mutex<[LoopPulse]>([])
    private let stalled: @Sendable ([String]) -> Void

    /// Watches loops on behalf of a manager; `stalled` hears of loops that stand still, each time anew.
    package init(for manager: ServiceManager?, stalled: @escaping @Sendable ([String]) -> Void = { _ in }) {
        self.manager = manager
        self.stalled = stalled
    }

    /// A pulse of a new loop.
    package func pulse(
        _ name: String, longestWork: Duration = .seconds(10), longestSilence: Duration? = nil
    ) -> LoopPulse {
        let pulse = LoopPulse(name, longestWork: longestWork, longestSilence: longestSilence)
        pulses.withLock { $0.append(pulse) }
        return pulse
    }

    /// The loops that stand still.
    package func standing(at now: ContinuousClock.Instant = .now) -> [String] {
        pulses.withLock { $0.filter { !$0.turns(at: now) }.map(\.name) }
    }

    /// Tells at every third of the manager's interval until the task is cancelled; every ten seconds where there is none.
    package func run(status: @Sendable () -> String) async {
        let pause = (manager?.watchdog).map { $0 / 3 } ?? .seconds(10)
        while !Task.isCancelled {
            tell(status: status())
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    /// One round.
    package func tell(status: String, at now: ContinuousClock.Instant = .now) {
        let standing = standing(at: now)
        guard standing.isEmpty else {
            stalled(standing)
            manager?.tell(.status(status))
            return
        }
        manager?.tell(.alive, .status(status))
    }
}
