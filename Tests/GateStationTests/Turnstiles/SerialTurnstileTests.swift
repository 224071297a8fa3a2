import Foundation
import Testing

@testable import GateStation

extension `Iron` {
    /// Relay boards, over real pseudo-terminals.
    @Suite struct `Turnstiles on a serial line` {
        let bench: Workbench
        let open: [UInt8] = [0xA0, 0x01, 0x01, 0xA2]
        let close: [UInt8] = [0xA0, 0x01, 0x00, 0xA1]

        init() throws { bench = try Workbench() }

        private func settings(_ device: String) -> TurnstileSettings {
            var settings = TurnstileSettings(
                .serial(SerialSettings(device: device), open: open, close: close))
            settings.pulse = .milliseconds(60)
            return settings
        }

        @Test func `the board is shut at the start, opens for a pulse and shuts again`() async throws {
            let board = try PseudoTerminal(at: bench.path("relay"))
            let served = ServedTurnstile(settings(board.device))
            var heard: [UInt8] = []
            try await soon("it is put at rest") {
                heard += board.received()
                return heard == close && served.isWell
            }
            let start = ContinuousClock.now
            #expect(try await served.turnstile.open(for: .north()) == .unknown)
            #expect(ContinuousClock.now - start >= .milliseconds(60))
            #expect(board.received() == open + close)
            await served.stop()
        }

        @Test func `a group gets a pulse a person, or one for all`() async throws {
            let board = try PseudoTerminal(at: bench.path("relay"))
            var settings = settings(board.device)
            for (perPerson, count) in [(true, 3), (false, 1)] {
                settings.opensPerPerson = perPerson
                let turnstile = GateTurnstile(settings)
                #expect(try await turnstile.open(for: .north(3)) == .unknown)
                let heard = board.received()
                #expect(heard == Array((0..<count).map { _ in open + close }.joined()))
            }
        }

        @Test func `the board says that somebody walked through, or nobody does in time`() async throws {
            let board = try PseudoTerminal(at: bench.path("relay"))
            var settings = settings(board.device)
            settings.feedback = .serialLine("PASS")
            settings.passedWithin = .seconds(5)
            let turnstile = GateTurnstile(settings)
            try await turnstile.settle()
            async let passing = turnstile.open(for: .north())
            var heard: [UInt8] = []
            try await soon("it opens") {
                heard += board.received()
                return heard.starts(with: close + open)
            }
            board.send("noise\r\nPASS\r\n".utf8)
            #expect(try await passing == .passed(persons: 1))
            settings.passedWithin = .milliseconds(200)
            let impatient = GateTurnstile(settings)
            try await impatient.settle()
            #expect(try await impatient.open(for: .north()) == .nobodyPassed)
        }

        @Test func `a board that is unplugged while somebody may walk says nothing about them`() async throws
        {
            let board = try PseudoTerminal(at: bench.path("relay"))
            var settings = settings(board.device)
            settings.feedback = .serialLine("PASS")
            settings.passedWithin = .seconds(60)
            let turnstile = GateTurnstile(settings)
            try await turnstile.settle()
            async let passing = turnstile.open(for: .north())
            var heard: [UInt8] = []
            try await soon("it opened and shut") {
                heard += board.received()
                return heard == close + open + close
            }
            board.unplug()
            #expect(try await passing == .unknown)
        }

        @Test func `a board that is away is a lamp and an error, and comes back by itself`() async throws {
            var board: PseudoTerminal? = try PseudoTerminal(at: bench.path("relay"))
            let device = bench.path("relay")
            let served = ServedTurnstile(settings(device))
            try await soon("it is well") { served.isWell }
            board?.unplug()
            board = nil
            try await soon("the lamp is lit") { served.isAway }
            await #expect(throws: DeviceError.self) { try await served.turnstile.open(for: .north()) }
            let again = try PseudoTerminal(at: device)
            try await soon("the lamp is out") { served.isWell }
            _ = again.received()
            #expect(try await served.turnstile.open(for: .north()) == .unknown)
            #expect(again.received().suffix(8) == (open + close)[...])
            await served.stop()
        }

        @Test func `alarm holds it open, whatever is shown meanwhile, until it is over`() async throws {
            let board = try PseudoTerminal(at: bench.path("relay"))
            let turnstile = GateTurnstile(settings(board.device))
            await turnstile.alarm(true)
            #expect(board.received() == open)
            #expect(try await turnstile.open(for: .north()) == .unknown)
            #expect(board.received() == [])
            await turnstile.alarm(false)
            #expect(board.received() == close)
        }

        @Test func `alarm that finds no board opens it when it is back`() async throws {
            let device = bench.path("relay")
            let served = ServedTurnstile(settings(device))
            try await soon("it is away") { served.isAway }
            await served.turnstile.alarm(true)
            let board = try PseudoTerminal(at: device)
            var heard: [UInt8] = []
            try await soon("it is open") {
                heard += board.received()
                return heard == open
            }
            await served.stop()
        }

        @Test func `what is no serial device is named`() async throws {
            let file = try bench.write("x", to: "file")
            for (path, code) in [(file, ENOTTY), (bench.path, EISDIR)] {
                let turnstile = GateTurnstile(settings(path))
                await #expect(throws: DeviceError.unusable(path, code: code)) { try await turnstile.settle() }
            }
            let gone = GateTurnstile(settings(bench.path("gone")))
            await #expect(throws: DeviceError.noSuchDevice(bench.path("gone"))) { try await gone.settle() }
        }
    }
}
