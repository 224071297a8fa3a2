import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import Passes
import QRSymbols
import Regions

/// The staff view's pages and what they ask.
///
/// - Source: `Docs/Screens.md`, *Staff view*.
struct StaffRoutes: ScreenRoutes {
    let desk: StaffDesk
    let room: ScreenRoom

    func add(to router: Router<ScreenContext>) {
        router.get("staff") { request, _ in try entrance(request) }
        router.post("staff/unlock") { request, context in try await unlock(request, from: context.address) }
        router.post("staff/lock") { request, _ in try await lock(request) }
        router.get("staff/:gate") { request, context in try page(request, of: board(context)) }
        router.get("staff/:gate/state") { request, context in
            try requireSession(request, isUse: false)
            let (board, now) = (try board(context), Moment.now())
            let takenBack = await desk.lanes[board.gate]?.takenBack() ?? []
            return Response.json(
                StaffState(board.view(at: now, takenBack: takenBack), of: board, at: now).json)
        }
        router.get("staff/:gate/frames/:id") { request, context in
            try requireSession(request, isUse: false)
            return try frame(context.parameters.get("id") ?? "", of: board(context))
        }
        router.get("staff/:gate/picture") { request, context in
            try requireSession(request, isUse: false)
            return try picture(of: board(context))
        }
        router.post("staff/:gate/:action") { request, context in
            try requireSession(request, isUse: true)
            let action = context.parameters.get("action") ?? ""
            return try await act(action, request, at: board(context))
        }
    }

    /// The gate that a path names.
    private func board(_ context: ScreenContext) throws -> GateBoard {
        guard let board = room[context.parameters.get("gate") ?? ""] else { throw HTTPError(.notFound) }
        return board
    }
}

extension StaffRoutes {
    /// The form token of the session that a request belongs to.
    @discardableResult
    private func requireSession(_ request: Request, isUse: Bool) throws -> String {
        guard let cookie = Self.cookie(request),
            let token = desk.sessions.formToken(for: cookie, isUse: isUse, at: .now)
        else { throw HTTPError(.unauthorized) }
        guard request.method == .post else { return token }
        guard let name = HTTPField.Name("X-Form-Token"), request.headers[name] == token else {
            throw HTTPError(.forbidden)
        }
        return token
    }

    static func cookie(_ request: Request) -> String? {
        let headers = request.headers[values: .cookie]
        return Cookies(from: headers)[StaffDesk.cookie]?.value
    }

    private func entrance(_ request: Request) throws -> Response {
        guard let cookie = Self.cookie(request),
            desk.sessions.formToken(for: cookie, isUse: false, at: .now) != nil, let first = room.boards.first
        else { return try .page(StaffPages.unlock()) }
        return .redirect(to: "/staff/\(first.gate)", type: .found)
    }

    private func unlock(_ request: Request, from address: String) async throws -> Response {
        let body = try await request.body.collect(upTo: 1_024)
        let form = FormFields(String(buffer: body))
        switch await desk.lock.attempt(form["pin"] ?? "", from: address, at: .now) {
        case .right:
            let ticket = desk.sessions.begin(at: .now)
            var response = Response.redirect(to: "/staff", type: .normal)
            response.headers[.setCookie] =
                "\(StaffDesk.cookie)=\(ticket.cookie); Path=/; HttpOnly; SameSite=Strict"
            return response
        case .wrong: return try .page(StaffPages.unlock(StaffWords.wrongPIN), status: .forbidden)
        case .wait(let seconds):
            var response = try Response.page(
                StaffPages.unlock(StaffWords.wait(seconds)), status: .tooManyRequests)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        }
    }

    private func lock(_ request: Request) async throws -> Response {
        try requireSession(request, isUse: true)
        if let cookie = Self.cookie(request) { desk.sessions.end(cookie) }
        return .json(["locked": true])
    }

    private func page(_ request: Request, of board: GateBoard) throws -> Response {
        do {
            let token = try requireSession(request, isUse: true)
            return try .page(StaffPages.gate(board, of: room, formToken: token))
        } catch let error as HTTPError where error.status == .unauthorized {
            return .redirect(to: "/staff", type: .found)
        }
    }
}

extension StaffRoutes {
    private func frame(_ id: String, of board: GateBoard) throws -> Response {
        let report = board.view(at: .now()).showings.last { "\($0.id)" == id }
        guard let report, let frame = report.thumbnail else { throw HTTPError(.notFound) }
        return .png(try frame.png(outlines: report.corners.isEmpty ? [] : [report.corners]))
    }

    private func picture(of board: GateBoard) throws -> Response {
        guard let view = desk.viewfinders[board.gate]?.view(of: nil, at: .now) else {
            return Response(status: .noContent)
        }
        return .png(try view.frame.png(outlines: view.symbols))
    }

    /// Does what staff ask; whatever cannot be done is said in words, not thrown at them.
    private func act(_ name: String, _ request: Request, at board: GateBoard) async throws -> Response {
        let body = try await request.body.collect(upTo: 2_048)
        guard let lane = desk.lanes[board.gate],
            let order = StaffOrder(name, FormFields(String(buffer: body)), region: desk.region, board: board)
        else { throw HTTPError(.badRequest) }
        do {
            let answer = try await order.carryOut(at: lane)
            if answer.isDone, let settled = order.settles { board.settle(settled) }
            return .json(["done": .bool(answer.isDone), "text": answer.text.json])
        } catch {
            return .json(["done": false, "text": StaffWords.words(for: error).json], status: .conflict)
        }
    }
}
