import HTTPTypes
import Hummingbird

/// Answers only those who asked for this station by its address or by a name from the settings.
///
/// A page elsewhere whose name suddenly leads here (DNS rebinding) would otherwise be of the same origin as ours. It can take
/// any name, but no address.
struct HostCheck: RouterMiddleware {
    typealias Context = ScreenContext

    let names: Set<String>

    init(names: [String]) { self.names = Set(names.map { $0.lowercased() }).union(["localhost"]) }

    @concurrent func handle(
        _ request: Request, context: ScreenContext,
        next: @concurrent (Request, ScreenContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, isOurs(authority) else {
            return Response(status: .misdirectedRequest)
        }
        // What changes something comes from our own pages: browsers say so, and other programs say nothing.
        if request.method != .get, request.method != .head {
            guard Self.isFromOurPages(request, authority: authority) else {
                return Response(status: .forbidden)
            }
        }
        return try await next(request, context)
    }

    /// Whether an authority names this station.
    func isOurs(_ authority: String) -> Bool {
        guard let host = HostName.host(ofAuthority: authority)?.lowercased() else { return false }
        return names.contains(host) || HostName.isAddress(host)
    }

    private static func isFromOurPages(_ request: Request, authority: String) -> Bool {
        if let origin = request.headers[.origin] { return origin == "http://\(authority)" }
        guard let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) else {
            return true
        }
        return site == "same-origin"
    }
}
