import Hummingbird
import HummingbirdCore
import Logging
import Passes
import Regions
import ServiceLifecycle

/// The station's pages: kiosks, staff view, and what other parts add.
///
/// - Guarantee: answers from memory alone; a page that hangs, floods or lies slows no gate.
/// - Source: `Docs/Screens.md`, *The server*.
package struct ScreenServer: Sendable {
    let settings: ScreenSettings
    let room: ScreenRoom
    let kiosk: KioskPage
    let staff: StaffDesk?
    let additions: [any ScreenRoutes]
    private let run = randomBytes(count: 8).hex

    /// Serves until the task is cancelled.
    ///
    /// - Errors: those of the socket, when the address cannot be listened on.
    package func serve(onPort told: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        var logger = Logger(label: "screens")
        logger.logLevel = .critical
        let application = Application(
            router: router(),
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: .seconds(30),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), backlog: 64,
                availableConnectionsDelegate: .maximum(128, logger: logger)),
            onServerRunning: { channel in told(channel.localAddress?.port ?? 0) },
            logger: logger)
        try await Self.run(application, logger: logger) { room.sendAway() }
    }

    /// Runs a server; a task that is cancelled stops it in order: no more connections, the open ones answered.
    ///
    /// Cancelling the server's own task would end the process: a connection that was accepted and not yet served may not simply
    /// be dropped.
    private static func run(
        _ application: some Service, logger: Logger, whenStopping stop: @escaping @Sendable () -> Void
    ) async throws {
        var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(3)
        let group = ServiceGroup(configuration: configuration)
        let work = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await work.value
        } onCancel: {
            stop()
            Task { await group.triggerGracefulShutdown() }
        }
    }

    /// All routes.
    func router() -> Router<ScreenContext> {
        let router = Router(context: ScreenContext.self)
        router.add(middleware: StrictHeaders())
        router.add(middleware: HostCheck(names: settings.names))
        addPages(to: router)
        if let staff { StaffRoutes(desk: staff, room: room).add(to: router) }
        for addition in additions { addition.add(to: router) }
        return router
    }

    private func addPages(to router: Router<ScreenContext>) {
        router.get("pages/:file") { _, context in Asset.response(context.parameters.get("file") ?? "") }
        router.get("gate/:gate") { [room, kiosk, staff] request, context in
            guard let board = room[context.parameters.get("gate") ?? ""] else { throw HTTPError(.notFound) }
            let cookie = StaffRoutes.cookie(request) ?? ""
            let token = staff?.sessions.formToken(for: cookie, isUse: false, at: .now)
            return Response.page(kiosk.html(board, formToken: token))
        }
        router.get("gate/:gate/events") { [room, run] _, context in
            guard let board = room[context.parameters.get("gate") ?? ""] else { throw HTTPError(.notFound) }
            guard board.pageCount < 32 else { throw HTTPError(.tooManyRequests) }
            return EventStream(board: board, run: run).response()
        }
        router.get("/") { [room] _, _ in
            guard let first = room.boards.first else { throw HTTPError(.notFound) }
            return Response.redirect(to: "/gate/\(first.gate)", type: .found)
        }
    }
}
