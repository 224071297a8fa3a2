package import Logging
package import Passes
import Regions

/// Who watches over a running station: its counters, its log, and the service manager that started it.
package struct StationSupervision: Sendable {
    /// How it stands.
    package let standing: StationStanding
    /// Whether its loops turn.
    package let watchdog: Watchdog
    private let manager: ServiceManager?
    private let log: EventLog?
    private let started: Moment
    private let journals: [Code: String]

    /// Watches over lanes; without a logger nothing is logged.
    package init(
        of lanes: [GateLane], manager: ServiceManager? = nil, logger: Logger? = nil, started: Moment = .now()
    ) {
        standing = StationStanding(gates: lanes.map(\.settings.gate))
        watchdog = Watchdog(for: manager) { loops in
            logger?.critical("these loops stand still: \(loops.joined(separator: ", "))")
        }
        self.manager = manager
        log = logger.map { EventLog($0) }
        self.started = started
        journals = Dictionary(
            lanes.map { lane in
                let files = RegionHome.gateFiles(lane.settings.gate, in: lane.settings.home)
                return (lane.settings.gate, lane.settings.journal ?? files.journal)
            }
        ) { one, _ in one }
    }

    /// Watches until the task is cancelled.
    ///
    /// - Shape: begins when every lane has been opened: the manager is told that the station is ready.
    package func run(on feed: Feed) async {
        manager?.tell(.ready, .status(standing.words()))
        await withDiscardingTaskGroup { group in
            group.addTask { await standing.listen(to: feed) }
            group.addTask { await watchdog.run { standing.words() } }
            if let log { group.addTask { await log.listen(to: feed) } }
        }
        manager?.tell(.stopping)
    }

    /// The text that Prometheus gets.
    func metrics(at now: Moment) -> String {
        let facts = StationFacts(
            started: started, journals: journals, standingLoops: watchdog.standing().count)
        return StationMetrics.text(of: standing, facts: facts, at: now)
    }
}
