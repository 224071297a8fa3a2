import HTTPTypes
import Hummingbird

/// Puts on every answer what keeps browsers from doing more with it than we meant.
///
/// Nothing inline, nothing from elsewhere, no frames around us, nothing kept. There are no CORS headers at all: no other
/// site may read a word.
struct StrictHeaders: RouterMiddleware {
    typealias Context = ScreenContext

    @concurrent func handle(
        _ request: Request, context: ScreenContext,
        next: @concurrent (Request, ScreenContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do { response = try await next(request, context) } catch let error as any HTTPResponseError {
            response = Response(status: error.status)
        } catch {
            response = Response(status: .internalServerError)
        }
        for (name, value) in Self.fields where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }

    private static let fields: [(HTTPField.Name, String)] =
        [
            (.cacheControl, "no-store"), (.xContentTypeOptions, "nosniff"),
            (
                .contentSecurityPolicy,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
            ),
        ]
        + [
            ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), usb=(), serial=()"),
        ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
