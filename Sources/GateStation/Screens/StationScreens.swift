import Passes
import QRSymbols
import Regions

/// The screens of a station: one server, one board a gate.
///
/// - Guarantee: a gate works without them: what goes wrong here is told on standard error and tried again.
package struct StationScreens: Sendable {
    private let server: ScreenServer
    private let room: ScreenRoom

    /// Builds what the settings of some lanes ask for; nil when no gate has screens.
    ///
    /// The first gate with screens says where the server listens and who may unlock it; each says how its own page behaves.
    init?(_ lanes: [GateLane], additions: [any ScreenRoutes] = []) throws {
        let shown = lanes.compactMap { lane in lane.settings.screen.map { (lane, $0) } }
        guard let (first, settings) = shown.first else { return nil }
        let boards = shown.map { lane, settings in
            GateBoard(gate: lane.settings.gate, settings: settings) { GatePlace(of: lane) }
        }
        let counters = Set(lanes.filter { !$0.settings.counter.isEmpty }.map(\.settings.gate))
        let lookups = shown.map { lane, _ in
            (lane.settings.gate, HomeLookup(lane, counters: counters) as any PassLookup)
        }
        room = ScreenRoom(boards, lookups: Dictionary(lookups) { $1 })
        server = ScreenServer(
            settings: settings, room: room, kiosk: try KioskPage(),
            staff: Self.staff(of: shown.map(\.0), settings: settings, region: first.settings.region),
            additions: additions)
    }

    private static func staff(of lanes: [GateLane], settings: ScreenSettings, region: RegionID) -> StaffDesk?
    {
        guard let path = settings.pinFile else { return nil }
        let hash: PINHash
        do { hash = try PINFile(path).read() } catch {
            StandardOutput.diagnose(StaffWords.words(for: error).text(in: .ofEnvironment()))
            return nil
        }
        return StaffDesk(
            lock: PINLock(hash), sessions: StaffSessions(stay: settings.sessionStays),
            lanes: Dictionary(lanes.map { ($0.settings.gate, $0 as any LaneControl) }) { $1 },
            viewfinders: Dictionary(lanes.map { ($0.settings.gate, $0.viewfinder) }) { $1 }, region: region)
    }

    /// Shows what happens until the task is cancelled.
    package func run(on feed: Feed) async {
        await withDiscardingTaskGroup { group in
            group.addTask { await room.run(on: feed) }
            group.addTask { await serve() }
        }
    }

    /// Serves; while the address cannot be had, tries again, and says so once.
    private func serve() async {
        var isTold = false
        while !Task.isCancelled {
            do { try await server.serve() } catch {
                guard !Task.isCancelled else { return }
                if !isTold { StandardOutput.diagnose(words(for: error).text(in: .ofEnvironment())) }
                isTold = true
            }
            do { try await Task.sleep(for: .seconds(2)) } catch { return }
        }
    }

    private func words(for error: any Error) -> Phrase {
        let address = "\(server.settings.host):\(server.settings.port)"
        return Phrase(
            zh: "屏幕页面无法在 \(address) 提供：\(error)\n提示：检查 screen 的地址，或端口是否被占用；闸机照常工作",
            en:
                "the screens cannot be served at \(address): \(error)\nhint: check the address under screen, or whether something else uses the port; the gate works on"
        )
    }
}
