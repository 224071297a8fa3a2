import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import GateStation

extension `Iron` {
    @Suite struct `Turnstiles that a program opens` {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        private func turnstile(_ script: String, patience: Duration = .seconds(5)) throws -> GateTurnstile {
            var settings = TurnstileSettings(.program([try bench.tool("open", script), "--lane", "a b;c"]))
            settings.patience = patience
            return GateTurnstile(settings)
        }

        @Test func `the program gets its arguments as they are and the passage as JSON`() async throws {
            let turnstile = try turnstile("printf '%s|' \"$@\" >> args; cat >> orders")
            try await turnstile.settle()
            #expect(try await turnstile.open(for: .north(2)) == .unknown)
            await turnstile.alarm(true)
            #expect(
                bench.lines("orders") == [
                    #"{"do":"release"}"#,
                    #"{"direction":"in","do":"open","gate":"north","persons":2,"pulse":500,"reason":"pass"}"#,
                    #"{"do":"hold"}"#,
                ])
            #expect(bench.lines("args") == ["--lane|a b;c|--lane|a b;c|--lane|a b;c|"])
        }

        @Test(arguments: [
            (#"{"passed":true}"#, Passing.passed(persons: 3)),
            (#"{"passed":true,"persons":2}"#, .passed(persons: 2)),
            (#"{"passed":true,"persons":9}"#, .passed(persons: 3)), (#"{"passed":false}"#, .nobodyPassed),
            (#"{"passed":true,"persons":-1}"#, .nobodyPassed), ("opened", .unknown),
            ("", .unknown), (#"{"passed":"yes"}"#, .unknown),
        ])
        func `what it prints last says who walked through`(line: String, passing: Passing) async throws {
            try bench.write("opening\n\(line)\n", to: "answer")
            #expect(try await turnstile("cat answer").open(for: .north(3)) == passing)
        }

        @Test func `a status other than 0 is a failure with its last words`() async throws {
            let turnstile = try turnstile("echo tries >> tries; echo 'no power' >&2; exit 3")
            await #expect(
                throws: DeviceError.programFailed(bench.path("open"), status: 3, detail: "no power")
            ) { try await turnstile.open(for: .north()) }
            #expect(bench.lines("tries").count == 2)
        }

        @Test func `one that hangs is killed with all it started, and not called twice`() async throws {
            let before = OpenThings()
            let turnstile = try turnstile(
                "echo tries >> tries; sleep 600 & echo $! > pid; sleep 600", patience: .milliseconds(400))
            await #expect(
                throws: DeviceError.tooSlow(bench.path("open"), after: .milliseconds(400))
            ) { try await turnstile.open(for: .north()) }
            #expect(bench.lines("tries").count == 1)
            let grandchild = try #require(bench.lines("pid").first)
            try await soon("the grandchild is dead") {
                let state = try? String(contentsOfFile: "/proc/\(grandchild)/stat", encoding: .utf8)
                return state?.contains(") Z ") ?? true
            }
            try await soon("nothing is left") { OpenThings().beyond(before) == [] }
        }

        @Test func `one that leaves a child behind with its output open is over when it ends`() async throws {
            let start = ContinuousClock.now
            #expect(
                try await turnstile("sleep 60 & echo '{\"passed\":true}'").open(for: .north())
                    == .passed(persons: 1))
            #expect(ContinuousClock.now - start < .seconds(5))
        }

        @Test func `one that talks without end is cut off`() async throws {
            let start = ContinuousClock.now
            let turnstile = try turnstile("yes", patience: .milliseconds(300))
            await #expect(throws: DeviceError.self) { try await turnstile.open(for: .north()) }
            #expect(ContinuousClock.now - start < .seconds(5))
        }

        @Test func `what is no program is named`() async throws {
            let turnstile = GateTurnstile(TurnstileSettings(.program([bench.path("gone")])))
            await #expect(throws: DeviceError.couldNotStart(bench.path("gone"), code: ENOENT)) {
                try await turnstile.open(for: .north())
            }
        }

        @Test func `two openings of one turnstile take turns, another's wait for neither`() async throws {
            let slow = try turnstile("echo in >> turns; sleep 0.3; echo out >> turns")
            let start = ContinuousClock.now
            async let first = slow.open(for: .north())
            async let second = slow.open(for: .north())
            let other = GateTurnstile(TurnstileSettings(.program([try bench.tool("quick", "exit 0")])))
            _ = try await other.open(for: .north())
            let quick = ContinuousClock.now - start
            _ = try await (first, second)
            #expect(bench.lines("turns") == ["in", "out", "in", "out"])
            #expect(quick < ContinuousClock.now - start)
        }
    }

    @Suite struct `Turnstiles behind a controller` {
        @Test func `the controller gets the passage as JSON, and its answer counts`() async throws {
            let controller = try LoopbackServer { _, send in
                _ = send(Self.answer(200, #"{"passed":true,"persons":1}"#))
            }
            let address = "http://staff:s3cret@127.0.0.1:\(controller.port)/door?key=k3y"
            let turnstile = GateTurnstile(TurnstileSettings(.http(HTTPCall(address))))
            try await turnstile.settle()
            #expect(try await turnstile.open(for: .north()) == .passed(persons: 1))
            let opening = controller.requests.last?.lowercased() ?? ""
            #expect(opening.hasPrefix("post /door?key=k3y http/1.1"))
            let credentials = Data("staff:s3cret".utf8).base64EncodedString().lowercased()
            #expect(opening.contains("authorization: basic \(credentials)"))
            #expect(
                opening.hasSuffix(
                    #"{"direction":"in","do":"open","gate":"north","persons":1,"pulse":500,"reason":"pass"}"#
                        + "\n"))
            #expect(controller.requests.first?.hasSuffix("{\"do\":\"release\"}\n") == true)
            controller.close()
        }

        @Test func `with GET the address tells what is wanted`() async throws {
            let controller = try LoopbackServer { _, send in _ = send(Self.answer(204, "")) }
            let base = "http://127.0.0.1:\(controller.port)/relay/0?turn="
            let call = HTTPCall(base + "pulse", method: .get, hold: base + "on", release: base + "off")
            let turnstile = GateTurnstile(TurnstileSettings(.http(call)))
            try await turnstile.settle()
            #expect(try await turnstile.open(for: .north()) == .unknown)
            await turnstile.alarm(true)
            let paths = controller.requests.compactMap { $0.split(separator: " ").dropFirst().first }
            #expect(paths == ["off", "pulse", "on"].map { "/relay/0?turn=\($0)" })
            controller.close()
        }

        @Test func `no, nothing and nobody there are failures without secrets`() async throws {
            let isOver = Switch()
            let refusing = try LoopbackServer { _, send in _ = send(Self.answer(503, "")) }
            let hanging = try LoopbackServer { _, _ in while !isOver.isOn { usleep(5_000) } }
            let redirecting = try LoopbackServer { _, send in
                _ = send(Self.answer(302, "", "Location: http://127.0.0.1:\(refusing.port)/\r\n"))
            }
            let gone = try LoopbackServer { _, _ in }
            gone.close()
            func error(_ server: LoopbackServer) async -> DeviceError? {
                let address = "http://staff:s3cret@127.0.0.1:\(server.port)/door?key=k3y"
                var settings = TurnstileSettings(.http(HTTPCall(address)))
                settings.patience = .milliseconds(700)
                let turnstile = GateTurnstile(settings)
                do {
                    _ = try await turnstile.open(for: .north())
                    return nil
                } catch { return error as? DeviceError }
            }
            let name = "http://127.0.0.1:\(refusing.port)/door"
            #expect(await error(refusing) == .refused(name, status: 503))
            #expect(refusing.connections == 2)
            #expect(await error(redirecting).map { "\($0)" }?.contains("302") == true)
            #expect(refusing.connections == 2)
            guard case .tooSlow = await error(hanging) else {
                Issue.record("it hung")
                return
            }
            #expect(hanging.connections == 1)
            guard case .unreachable(_, let detail) = await error(gone) else {
                Issue.record("nobody is there")
                return
            }
            #expect(!detail.contains("s3cret") && !detail.contains("k3y"))
            isOver.turnOn()
            for server in [refusing, hanging, redirecting] { server.close() }
        }

        private static func answer(_ status: Int, _ body: String, _ headers: String = "") -> [UInt8] {
            Array(
                "HTTP/1.1 \(status) X\r\n\(headers)Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
                    .utf8)
        }
    }
}

/// Something that is off until it is on.
private final class Switch: Sendable {
    private let state = Mutex(false)
    var isOn: Bool { state.withLock { $0 } }
    func turnOn() { state.withLock { $0 = true } }
}
