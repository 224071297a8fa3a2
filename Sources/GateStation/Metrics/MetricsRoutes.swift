import Hummingbird
import Passes
import Regions

/// `/metrics` for Prometheus and `/healthz` for whoever asks whether the station works.
///
/// - Guarantee: neither tells of a pass or a person; both answer without waiting for a gate.
struct MetricsRoutes: ScreenRoutes {
    let supervision: StationSupervision

    func add(to router: Router<ScreenContext>) {
        router.get("metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: StationMetrics.mediaType],
                body: ResponseBody(byteBuffer: ByteBuffer(string: supervision.metrics(at: .now()))))
        }
        router.get("healthz") { _, _ in
            let standing = supervision.watchdog.standing()
            let isHealthy = supervision.standing.isHealthy(standingStill: standing)
            return Response.json(
                supervision.standing.health(standingStill: standing),
                status: isHealthy ? .ok : .serviceUnavailable)
        }
    }
}
