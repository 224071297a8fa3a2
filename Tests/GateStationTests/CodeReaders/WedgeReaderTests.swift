import Foundation
import Glibc
import Testing

@testable import GateStation

extension `Iron` {
    /// Readers that type as a keyboard does: what Linux reports of them, over a real pipe.
    @Suite struct `Code readers that type` {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test func `every printable character of a US keyboard comes out`() async throws {
            let all = String((0x20...0x7E).map { Character(Unicode.Scalar($0)) })
            var keyboard = TypedKeys()
            #expect(text(keyboard.type(all + "\n")) == [all])
        }

        @Test func `over a pipe, the codes of a reader arrive whole`() async throws {
            let path = bench.path("event0")
            #expect(mkfifo(path, 0o600) == 0)
            // A writer first: a pipe without one is at its end.
            let pipe = open(path, O_RDWR | O_CLOEXEC)
            defer { close(pipe) }
            let heard = ReaderLog(CodeReaderSettings(.wedge(path)))
            try await soon("it is opened") { heard.connections == 1 }
            var keyboard = TypedKeys()
            let code = "6BF+70790T9WJWG.FKY*4GO0.O1CV2 $%*+-./:"
            for piece in keyboard.type("\(code)\n\(code)\n").chunked(by: 37) {
                #expect(write(pipe, piece, piece.count) == piece.count)
            }
            try await soon("both are read") { heard.texts == [code, code] }
        }

        @Test func `capitals by caps lock, both shifts and the number block`() {
            var keyboard = TypedKeys()
            let capsLock: UInt16 = 58
            let letter = keyboard.press(30)
            let typed =
                keyboard.press(capsLock) + keyboard.type("aB") + keyboard.press(capsLock)
                + keyboard.press(79) + keyboard.press(98) + keyboard.hold(54, letter)
                + keyboard.press(96)
            #expect(text(typed) == ["Ab1/A"])
        }

        @Test func `held keys do not repeat and unknown keys type nothing`() {
            var keyboard = TypedKeys()
            let repeated = keyboard.event(kind: 1, code: 30, value: 2)
            #expect(text(keyboard.press(30) + repeated + keyboard.press(240) + keyboard.press(28)) == ["a"])
        }

        @Test func `what a hand left unfinished is no beginning of a code`() {
            var keyboard = TypedKeys()
            let hand = keyboard.type("x1")
            keyboard.wait(seconds: 3)
            #expect(text(hand + keyboard.type("CODE\n")) == ["CODE"])
        }

        @Test func `a code of which the system lost a part is none`() {
            var keyboard = TypedKeys()
            let broken =
                keyboard.type("AB") + keyboard.event(kind: 0, code: 3, value: 0) + keyboard.type("C\n")
            var typing = WedgeTyping()
            #expect(typing.take(broken) == [.tooLong])
            #expect(typing.take(keyboard.type("D\n")) == [.line(Array("D".utf8))])
        }

        @Test func `no bytes make it trap`() {
            let seed = UInt64.random(in: 0...UInt64.max)
            print("seed \(seed)")
            var state = seed
            var typing = WedgeTyping()
            for _ in 0..<20_000 {
                let piece = (0..<Int(state % 97)).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    // Small numbers are what means something.
                    return state >> 60 == 0 ? UInt8(truncatingIfNeeded: state >> 33) : UInt8(state >> 61)
                }
                state &+= 1
                for case .line(let line) in typing.take(piece) { #expect(line.count <= 1_024) }
            }
        }

        @Test func `a device that is not there is waited for, one that is no keyboard named`() async throws {
            let path = bench.path("event1")
            let heard = ReaderLog(CodeReaderSettings(.wedge(path)))
            try await soon("it is said") { heard.troubles.first == .noSuchDevice(path) }
            try bench.write("no device", to: "event1")
            try await soon("it is said") { heard.troubles.last == .unusable(path, code: ENOTTY) }
        }

        @Test func `a real keyboard device`() {
            // Making one needs uinput, which this test does not find on machines without it.
            guard access("/dev/uinput", W_OK) == 0 else {
                print("skipped: no /dev/uinput on this machine, so no real keyboard device was grabbed")
                return
            }
            print("skipped: /dev/uinput is there, but a test must not type into somebody's desktop")
        }

        private func text(_ bytes: [UInt8]) -> [String] {
            var typing = WedgeTyping()
            return typing.take(bytes).map { outcome in
                if case .line(let line) = outcome {
                    String(decoding: line, as: UTF8.self)
                } else {
                    "too long"
                }
            }
        }
    }
}

extension [UInt8] {
    fileprivate func chunked(by count: Int) -> [[UInt8]] {
        stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }
}
