import Foundation
import Passes
import Testing

@testable import GateStation

/// What stands under `actuator`, `fire_alarm` and in `sources`, as people write it.
@Suite struct `Settings of iron` {
    @Test func `every kind of turnstile is read`() throws {
        let usual = TurnstileSettings(.gpio(GPIOLine(chip: "gpiochip0", line: 17)))
        #expect(try actuator("gpio: {chip: gpiochip0, line: 17}") == usual)

        var gpio = TurnstileSettings(.gpio(GPIOLine(chip: "gpiochip0", line: 17, isActiveLow: true)))
        gpio.pulse = .milliseconds(800)
        gpio.feedback = .gpio(GPIOLine(chip: "gpiochip0", line: 27))
        gpio.passedWithin = .seconds(5)
        gpio.opensPerPerson = false
        #expect(
            try actuator(
                """
                gpio: {chip: gpiochip0, line: 17, active_low: true}
                pulse: 800
                per_person: false
                passed: {line: 27, within: 5}
                """) == gpio)

        var serial = TurnstileSettings(
            .serial(
                SerialSettings(device: "/site/relay", baud: 115_200), open: [0xFF, 0x01], close: [0xFF, 0x00])
        )
        serial.feedback = .serialLine("PASS")
        #expect(
            try actuator(
                """
                serial: {device: relay, baud: 115200, open: FF 01, close: "ff 00"}
                passed: {text: PASS}
                """) == serial)
        #expect(
            try actuator("serial: {device: /dev/ttyUSB0}").actuator
                == .serial(
                    SerialSettings(device: "/dev/ttyUSB0"), open: [0xA0, 1, 1, 0xA2],
                    close: [0xA0, 1, 0, 0xA1]))

        var http = TurnstileSettings(.http(HTTPCall("http://10.0.0.9/door")))
        http.patience = .seconds(2)
        http.feedback = .answer
        #expect(
            try actuator("http: {url: \"http://10.0.0.9/door\"}\ntimeout: 2\npassed: {within: 8}") == http)
        #expect(
            try actuator(
                "http: {url: \"http://a/1\", method: GET, hold: \"http://a/2\", release: \"http://a/3\"}"
            )
            .actuator
                == .http(HTTPCall("http://a/1", method: .get, hold: "http://a/2", release: "http://a/3")))
        #expect(
            try actuator("program: [open-door, --lane, \"3\"]").actuator
                == .program(["/site/open-door", "--lane", "3"]))
    }

    @Test(arguments: [
        ("pulse: 500", "1:1 actuator oneOf"),
        ("gpio: {chip: a, line: 1}\nprogram: [b]", "1:1 actuator oneOf"),
        ("gpio: 17", "1:7 actuator.gpio table"), ("gpio: {chip: a}", "1:7 missing actuator.gpio.line"),
        ("gpio: {chip: a, line: 17, high: 1}", "1:27 unknown actuator.gpio.high"),
        ("gpio: {chip: a, line: x}", "1:23 actuator.gpio.line number"),
        ("gpio: {chip: -h, line: 1}", "1:14 actuator.gpio.chip text"),
        ("gpio: {chip: a, line: 1}\npulse: 10", "2:8 actuator.pulse number"),
        ("gpio: {chip: a, line: 1}\npuls: 100", "2:1 unknown actuator.puls"),
        ("gpio: {chip: a, line: 1}\npassed: {text: PASS}", "2:9 actuator.passed oneOf"),
        ("serial: {device: a, open: A0 1}", "1:27 actuator.serial.open other"),
        ("serial: {device: a, baud: 9601}", "1:27 actuator.serial.baud choice"),
        ("http: {url: ftp://a}", "1:13 actuator.http.url other"),
        ("http: {url: \"http://a\", method: PUT}", "1:33 actuator.http.method choice"),
        (
            "http: {url: \"http://a\", method: GET}",
            "1:7 missing actuator.http.hold; 1:7 missing actuator.http.release"
        ),
        ("program: open", "1:10 actuator.program list"), ("program: []", "1:10 actuator.program list"),
    ])
    func `a mistake is found where it is`(text: String, expected: String) throws {
        let notes = SettingsNotes(folder: "/site")
        _ = TurnstileSettings(reading: try node(text, "actuator", notes))
        #expect(notes.mistakes.map(\.summary).joined(separator: "; ") == expected)
    }

    @Test func `every kind of alarm is read, and mistakes are found`() throws {
        let kinds: [(String, FireAlarmSettings)] = [
            ("gpio: {chip: \"0\", line: 22}", .gpio(GPIOLine(chip: "0", line: 22))),
            ("file: alarm", .file("/site/alarm")),
            ("program: [/bin/watch, \"1\"]", .program(["/bin/watch", "1"])),
        ]
        for (text, settings) in kinds {
            let notes = SettingsNotes(folder: "/site")
            #expect(FireAlarmSettings(reading: try node(text, "fire_alarm", notes)) == settings)
            #expect(notes.mistakes.isEmpty)
        }
        for text in ["{}", "file: a\nprogram: [b]", "siren: a", "file: []", "gpio: {}", "alarm"] {
            let notes = SettingsNotes(folder: "/site")
            #expect(FireAlarmSettings(reading: try node(text, "fire_alarm", notes)) == nil, "\(text)")
            #expect(!notes.mistakes.isEmpty, "\(text)")
        }
    }

    private func actuator(_ text: String) throws -> TurnstileSettings {
        let notes = SettingsNotes(folder: "/site")
        let settings = TurnstileSettings(reading: try node(text, "actuator", notes))
        #expect(notes.mistakes == [])
        return try #require(settings)
    }

    private func node(_ text: String, _ key: String, _ notes: SettingsNotes) throws -> SettingsNode {
        SettingsNode(try PlanFile.tree(in: Array(text.utf8)), path: key, notes: notes)
    }
}

extension SettingsMistake {
    /// `2:1 unknown key`.
    fileprivate var summary: String {
        let at = place.map { "\($0) " } ?? ""
        switch problem {
        case .unknownKey(let key, _): return "\(at)unknown \(key)"
        case .missingKey(let key): return "\(at)missing \(key)"
        case .badValue(let key, let expected):
            return "\(at)\(key) \("\(expected)".prefix { $0 != "(" })"
        default: return "\(at)\(problem)"
        }
    }
}
