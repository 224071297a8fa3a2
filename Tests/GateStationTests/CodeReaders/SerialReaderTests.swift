import Foundation
import TestSupport
import Testing

@testable import GateStation

extension `Iron` {
    /// Barcode readers, over real pseudo-terminals.
    @Suite struct `Code readers on a serial line` {
        let bench: Workbench
        /// Of the letters of base45, spaces at both ends too.
        let code = " 6BF+70790T9WJWG.FKY*4GO0.O1CV2 $%*+-./: "

        init() throws { bench = try Workbench() }

        private func plugIn() async throws -> (PseudoTerminal, ReaderLog) {
            let reader = try PseudoTerminal(at: bench.path("reader"))
            let heard = ReaderLog(CodeReaderSettings(.serial(SerialSettings(device: reader.device))))
            try await soon("it is opened") { heard.connections == 1 }
            return (reader, heard)
        }

        @Test(arguments: ["\r\n", "\r", "\n", "\n\r\n"])
        func `a code ends with a line, whichever way lines end`(ending: String) async throws {
            let (reader, heard) = try await plugIn()
            reader.send("\(code)\(ending)2\(ending)".utf8)
            try await soon("both are read") { heard.texts == [code, "2"] }
        }

        @Test func `a code that comes byte by byte is one`() async throws {
            let (reader, heard) = try await plugIn()
            for byte in "\(code)\r".utf8 {
                reader.send([byte])
                await Task.yield()
            }
            try await soon("it is read") { heard.texts == [code] }
        }

        @Test func `what a reader puts around a code is taken away`() async throws {
            let reader = try PseudoTerminal(at: bench.path("reader"))
            let heard = ReaderLog(
                CodeReaderSettings(
                    .serial(SerialSettings(device: reader.device)), prefix: "<<", suffix: ">>"))
            try await soon("it is opened") { heard.connections == 1 }
            for line in ["\u{2}]Q1\(code)\u{3}", "<<\(code)>>", "\u{2}<<]Q3\(code)>>\t", code, "<<>>", "]Q1"]
            {
                reader.send("\(line)\r\n".utf8)
            }
            reader.send("end\n".utf8)
            try await soon("all are read") { heard.texts.last == "end" }
            #expect(heard.texts == [code, code, code, code, "end"])
        }

        @Test func `a line over 1,024 bytes is dropped and said, the next is read`() async throws {
            let (reader, heard) = try await plugIn()
            let longest = String(repeating: "A", count: 1_024)
            for line in [longest, longest + "B", "next"] {
                reader.send("\(line)\n".utf8)
                try await soon("it arrives") {
                    (heard.texts.last ?? "").first == line.first || heard.troubles != []
                }
            }
            try await soon("the next is read") { heard.texts == [longest, "next"] }
            #expect(heard.troubles == [.lineTooLong(bench.path("reader"))])
        }

        @Test func `unplugged and plugged in again it goes on by itself, without half a code`() async throws {
            var (reader, heard) = try await plugIn()
            for round in 1...5 {
                reader.send("code \(round)\nhalf".utf8)
                try await soon("it is read") { heard.texts.count == round }
                reader.unplug()
                try await soon("it is said") { heard.troubles.count >= round }
                reader = try PseudoTerminal(at: bench.path("reader"))
                try await soon("it is back") { heard.connections == round + 1 }
            }
            #expect(heard.texts == (1...5).map { "code \($0)" })
            #expect(heard.troubles.first == .gone(bench.path("reader")))
        }

        @Test func `who stops listening leaves nothing behind`() async throws {
            let reader = try PseudoTerminal(at: bench.path("reader"))
            let before = OpenThings()
            let settings = CodeReaderSettings(.serial(SerialSettings(device: reader.device)))
            for _ in 0..<20 {
                for await event in CodeReader(settings).events() where event == .connected { break }
            }
            try await soon("all is closed") { OpenThings().beyond(before) == [] }
        }
    }
}
