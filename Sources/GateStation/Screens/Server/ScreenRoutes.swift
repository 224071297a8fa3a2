import Hummingbird

/// Routes that another part of the station adds to its server: health, metrics.
protocol ScreenRoutes: Sendable {
    /// Adds them; host check and headers are there already.
    func add(to router: Router<ScreenContext>)
}
