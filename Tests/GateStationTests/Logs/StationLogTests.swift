import Admission
import Logging
import Passes
import Synchronization
import Testing

@testable import GateStation

/// What the station's log says, and how.
struct StationLogTests {
    private final class Lines: Sendable {
        private let state = Mutex<[String]>([])
        var all: [String] { state.withLock { $0 } }
        func add(_ line: String) { state.withLock { $0.append(line) } }
    }

    private func lines(_ form: StationLogHandler.Form, _ events: [StationEvent]) -> [String] {
        let lines = Lines()
        var handler = StationLogHandler(form) { lines.add($0) }
        handler.logLevel = .debug
        let log = EventLog(Logger(label: "gate") { _ in handler }, language: .en)
        for event in events { log.log(event) }
        return lines.all
    }

    @Test func `journald gets a priority, people do not`() throws {
        let gate = try #require(Code("north-1"))
        let event = StationEvent.lamp(gate: gate, .journal, isLit: true)
        #expect(lines(.journal, [event]) == ["<2>lamp lit: journal gate=north-1"])
        #expect(lines(.words, [event]) == ["lamp lit: journal gate=north-1"])
    }

    @Test func `a message is one line, whatever is in it`() throws {
        let gate = try #require(Code("north-1"))
        let words = Phrase(zh: "", en: "the camera is gone\nhint: check its power")
        let event = StationEvent.source(gate: gate, name: "cam", .away(words: words, retryIn: nil))
        #expect(lines(.journal, [event]) == ["<4>the camera is gone; hint: check its power gate=north-1"])
        let json = lines(.json, [event])
        #expect(json.count == 1)
        #expect(json[0].contains(#""message":"the camera is gone\nhint: check its power""#))
    }

    @Test func `a showing says outcome, reason and times, and whose pass it was to nobody`() throws {
        let gate = try #require(Code("north-1"))
        var report = ShowingReport(id: 1, gate: gate, at: Moment(seconds: 1_777_600_000), source: "cam 1")
        report.judgement = Judgement(verdict: .refused([Refusal(.expired)]))
        report.decideTime = .milliseconds(2)
        #expect(
            lines(.words, [.showing(report)]) == [
                "showing decide_ms=2.0 decode_ms=0.0 gate=north-1 outcome=refused reason=expired source=\"cam 1\""
            ])
    }

    @Test func `the form follows what standard error is connected to`() {
        #expect(StationLogHandler.Form(isJSON: false, environment: ["JOURNAL_STREAM": "8:1"]) == .journal)
        #expect(StationLogHandler.Form(isJSON: false, environment: [:]) == .words)
        #expect(StationLogHandler.Form(isJSON: true, environment: ["JOURNAL_STREAM": "8:1"]) == .json)
    }
}
