import Foundation
import Synchronization
import TestSupport
import Testing

@testable import GateStation

extension `Iron` {
    @Suite struct `The fire alarm` {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test func `a file says when it begins and when it is over`() async throws {
            let heard = AlarmLog(.file(try bench.write("0\n", to: "alarm")))
            try await soon("no alarm at first") { heard.alarms == [false] }
            try bench.write("1\n", to: "alarm")
            try await soon("alarm") { heard.alarms == [false, true] }
            try bench.write("0\n", to: "alarm")
            try await soon("it is over") { heard.alarms == [false, true, false] }
        }

        @Test func `an input that is lost ends no alarm and is found again`() async throws {
            let heard = AlarmLog(.file(try bench.write("1\n", to: "alarm")))
            try await soon("alarm") { heard.alarms == [true] }
            try FileManager.default.removeItem(atPath: bench.path("alarm"))
            try await soon("it is said") { heard.troubles.contains(.noSuchDevice(bench.path("alarm"))) }
            #expect(heard.alarms == [true])
            try bench.write("?", to: "alarm")
            try await soon("nonsense is no answer") {
                heard.troubles.contains(
                    .programFailed(bench.path("alarm"), status: 0, detail: "neither 0 nor 1"))
            }
            try bench.write("0", to: "alarm")
            try await soon("it is over") { heard.alarms == [true, false] }
        }

        @Test func `a GPIO line is asked by gpioget`() async throws {
            try bench.tool("gpioget", "echo \"$@\" >> asked; cat level")
            try bench.write("0\n", to: "level")
            let line = GPIOLine(chip: "gpiochip0", line: 22, isActiveLow: true)
            let heard = AlarmLog(.gpio(line), searchPath: bench.path)
            try await soon("no alarm at first") { heard.alarms == [false] }
            try bench.write("1\n", to: "level")
            try await soon("alarm") { heard.alarms == [false, true] }
            #expect(bench.lines("asked").first == "--active-low gpiochip0 22")
        }

        @Test func `a program reports changes, and is started again when it ends`() async throws {
            let program = try bench.tool(
                "watch",
                "echo started >> starts; echo 1; [ $(wc -l < starts) -gt 1 ] || exit 1; echo 0; exec sleep 600"
            )
            let heard = AlarmLog(.program([program]))
            try await soon("alarm, and over after the second start") { heard.alarms == [true, false] }
            #expect(heard.troubles == [.programFailed(program, status: 1, detail: "")])
        }

        @Test func `a contact that bounces is one alarm`() throws {
            var steadiness = AlarmSteadiness(quiet: .seconds(2))
            let start = ContinuousClock.now
            let levels: [(Int, Bool, Bool?)] = [
                (0, false, false), (100, true, true), (110, false, nil), (120, true, nil), (130, false, nil),
                (2_000, false, nil), (2_120, false, false), (2_130, false, nil), (3_000, true, true),
            ]
            for (milliseconds, level, told) in levels {
                let now = start + .milliseconds(milliseconds)
                #expect(steadiness.change(to: level, at: now) == told, "\(milliseconds)")
            }
        }

        @Test func `who stops listening leaves nothing behind`() async throws {
            let program = try bench.tool("watch", "echo 0; exec sleep 600")
            let before = OpenThings()
            for settings in [FireAlarmSettings.program([program]), .file(try bench.write("0", to: "a"))] {
                for await event in FireAlarm(settings, interval: .milliseconds(5)).events() {
                    #expect(event == .alarm(false))
                    break
                }
            }
            try await soon("all is closed") { OpenThings().beyond(before) == [] }
        }
    }
}

/// What an alarm input told.
private final class AlarmLog: Sendable {
    private let events = Mutex<[FireAlarm.Event]>([])
    private let listener = Mutex<Task<Void, Never>?>(nil)

    init(_ settings: FireAlarmSettings, searchPath: String? = nil) {
        let alarm = FireAlarm(
            settings, searchPath: searchPath, interval: .milliseconds(10), quiet: .milliseconds(100))
        let task = Task { [weak self] in
            for await event in alarm.events() { self?.events.withLock { $0.append(event) } }
        }
        listener.withLock { $0 = task }
    }

    deinit { listener.withLock { $0?.cancel() } }

    var alarms: [Bool] {
        events.withLock { $0 }.compactMap { if case .alarm(let isOn) = $0 { isOn } else { nil } }
    }

    var troubles: [DeviceError] {
        events.withLock { $0 }.compactMap { if case .trouble(let error, _) = $0 { error } else { nil } }
    }
}
