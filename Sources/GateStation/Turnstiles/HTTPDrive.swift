import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Drives a turnstile by calling a controller.
///
/// Redirects are not followed: only the addresses of the settings are ever called.
struct HTTPDrive: TurnstileDrive {
    private static let client = HTTPClient(
        eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
    private static let longestAnswer = 4_096

    let call: HTTPCall
    let pulse: Duration
    let patience: Duration

    func open(for opening: Opening) async throws(DeviceError) -> Passing? {
        let answer = try await answer(call.open, TurnstileOrder(opening, pulse: pulse))
        return TurnstileAnswer(answer)?.passing(of: opening.persons)
    }

    func hold() async throws(DeviceError) {
        _ = try await answer(call.hold ?? call.open, TurnstileOrder(.hold))
    }

    func release() async throws(DeviceError) {
        _ = try await answer(call.release ?? call.open, TurnstileOrder(.release))
    }

    func check() async throws(DeviceError) {}

    private func answer(_ address: String, _ order: TurnstileOrder) async throws(DeviceError) -> [UInt8] {
        let shown = Self.shown(address)
        do {
            let response = try await Self.client.execute(request(address, order), timeout: timeout)
            var body: [UInt8] = []
            for try await piece in response.body {
                body += piece.readableBytesView.prefix(Self.longestAnswer - body.count)
                if body.count == Self.longestAnswer { break }
            }
            guard (200..<300).contains(response.status.code) else {
                throw DeviceError.refused(shown, status: Int(response.status.code))
            }
            return body
        } catch let error as DeviceError {
            throw error
        } catch let error as HTTPClientError
            where [.deadlineExceeded, .connectTimeout, .readTimeout].contains(error)
        {
            throw .tooSlow(shown, after: patience)
        } catch {
            throw .unreachable(shown, detail: String("\(error)".prefix(200)))
        }
    }

    private var timeout: TimeAmount { .milliseconds(Int64(patience / .milliseconds(1))) }

    private func request(_ address: String, _ order: TurnstileOrder) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "accept", value: "application/json")
        if let credentials = Self.credentials(address) {
            request.headers.add(name: "authorization", value: "Basic \(credentials)")
        }
        if call.method == .post {
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(order.json)
        }
        return request
    }

    /// The address without user, password and query: what staff and logs see.
    private static func shown(_ address: String) -> String {
        guard var parts = URLComponents(string: address) else { return "?" }
        (parts.user, parts.password, parts.query, parts.fragment) = (nil, nil, nil, nil)
        return parts.string ?? "?"
    }

    private static func credentials(_ address: String) -> String? {
        guard let parts = URLComponents(string: address), let user = parts.user else { return nil }
        return Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
    }
}
