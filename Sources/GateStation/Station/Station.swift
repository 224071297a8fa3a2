import Cameras
package import Logging
import Passes
package import Regions

/// A gate station at work: one or several gates, each with its own cameras and readers.
package struct Station: Sendable {
    /// Its gates.
    package let lanes: [GateLane]
    /// What happens.
    package let feed: Feed
    /// What these gates and their neighbours recorded.
    package let site: SiteKnowledge
    let equipment: StationEquipment
    let printer: VerdictPrinter
    private let screens: StationScreens?
    let supervision: StationSupervision

    /// Opens everything that the settings name.
    ///
    /// - Shape: `equipment` is what hangs on the station beside cameras and readers.
    /// - Guarantee: one gate that cannot be opened stops none of the others; it tries again at each showing.
    /// - Errors: the first gate's trouble when none can be opened.
    package init(
        _ settings: [GateSettings], report: ReportOption, equipment: StationEquipment = StationEquipment(),
        manager: ServiceManager? = nil, logger: Logger? = nil
    ) async throws {
        let (feed, site) = (Feed(), SiteKnowledge())
        var links: [String: HomeLink] = [:]
        for settings in settings where links[settings.home] == nil {
            links[settings.home] = HomeLink(folder: settings.home, region: settings.region)
        }
        lanes = settings.map { settings in
            let link = links[settings.home] ?? HomeLink(folder: settings.home, region: settings.region)
            return GateLane(
                settings, link: link, site: site, feed: feed, turnstile: equipment.turnstiles[settings.gate],
                announce: equipment.announce, settled: equipment.settled)
        }
        (self.feed, self.site, self.equipment) = (feed, site, equipment)
        printer = VerdictPrinter(report)
        supervision = StationSupervision(of: lanes, manager: manager, logger: logger)
        screens = try StationScreens(lanes, additions: [MetricsRoutes(supervision: supervision)])
        try await openLanes()
    }

    private func openLanes() async throws {
        var troubles: [any Error] = []
        for lane in lanes {
            do { try await lane.open() } catch {
                troubles.append(error)
                feed.publish(.trouble(gate: lane.settings.gate, Messages.words(ofAny: error)))
            }
        }
        guard troubles.count < lanes.count else { throw troubles[0] }
        for trouble in troubles {
            StandardOutput.diagnose(Messages.words(ofAny: trouble).text(in: .ofEnvironment()))
        }
    }

    /// Watches all sources until each has ended or the task is cancelled.
    ///
    /// - Returns: whether every source could be read.
    package func run() async throws -> Bool {
        let printing = Task { await printer.run() }
        let isWell = await withTaskGroup(of: Bool?.self) { tasks in
            for lane in lanes { tasks.addTask { await tend(lane) } }
            tasks.addTask { await serveEquipment() }
            tasks.addTask { await serveScreens() }
            tasks.addTask { await supervise() }
            for lane in lanes {
                for source in lane.settings.sources { tasks.addTask { await watch(source, at: lane) } }
                for source in lane.settings.readers { tasks.addTask { await listen(to: source, at: lane) } }
            }
            var left = lanes.reduce(0) { $0 + $1.settings.sources.count + $1.settings.readers.count }
            var isWell = true
            while left > 0, let answer = await tasks.next() {
                guard let answer else { continue }
                left -= 1
                isWell = isWell && answer
            }
            tasks.cancelAll()
            return isWell
        }
        for lane in lanes { await lane.finish() }
        printer.finish()
        await printing.value
        return isWell
    }

    private func serveScreens() async -> Bool? {
        await screens?.run(on: feed)
        return nil
    }

    private func supervise() async -> Bool? {
        await supervision.run(on: feed)
        return nil
    }

    private func tend(_ lane: GateLane) async -> Bool? {
        await lane.tend()
        return nil
    }
}
