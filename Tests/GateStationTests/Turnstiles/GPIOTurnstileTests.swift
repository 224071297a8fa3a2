import Cameras
import Foundation
import Passes
import TestSupport
import Testing

@testable import GateStation

extension `Iron` {
    /// Debian's `gpiod`, played by scripts where the machine has no lines.
    @Suite struct `Turnstiles on a GPIO line` {
        let bench: Workbench
        let line = GPIOLine(chip: "gpiochip0", line: 17)

        init() throws {
            bench = try Workbench()
            // As the real one in its waiting mode: keeps the line until its standard input ends.
            try bench.tool(
                "gpioset", "echo \"$@\" >> set; [ ! -e broken ] || { echo 'no such line' >&2; exit 1; }; cat")
            try bench.tool("gpiomon", "echo \"$@\" >> watched; exec tail -n +1 -f edges")
            try bench.write("", to: "edges")
        }

        private func settings() -> TurnstileSettings {
            var settings = TurnstileSettings(.gpio(line))
            settings.pulse = .milliseconds(60)
            return settings
        }

        @Test func `the line goes on for a pulse and off again`() async throws {
            let turnstile = GateTurnstile(settings(), searchPath: bench.path)
            try await turnstile.settle()
            #expect(try await turnstile.open(for: .north()) == .unknown)
            let calls = ["=0", "=1", "=0"].map { "--mode=wait gpiochip0 17\($0)" }
            #expect(bench.lines("set") == calls)
        }

        @Test func `low means on where the settings say so`() async throws {
            var settings = settings()
            settings.actuator = .gpio(GPIOLine(chip: "4", line: 2, isActiveLow: true))
            try await GateTurnstile(settings, searchPath: bench.path).settle()
            #expect(bench.lines("set") == ["--mode=wait --active-low 4 2=0"])
        }

        @Test func `an edge says that somebody walked through`() async throws {
            var settings = settings()
            settings.feedback = .gpio(GPIOLine(chip: "gpiochip0", line: 27))
            settings.passedWithin = .seconds(10)
            let served = ServedTurnstile(settings, searchPath: bench.path)
            try await soon("the sensor watches") { served.isWell }
            async let passing = served.turnstile.open(for: .north())
            try await soon("the line is on") { bench.lines("set").contains { $0.hasSuffix("17=1") } }
            try Data("1\n".utf8).append(to: bench.path("edges"))
            #expect(try await passing == .passed(persons: 1))
            #expect(
                bench.lines("watched") == ["--rising-edge --line-buffered --format=%e gpiochip0 27"])
            await served.stop()
        }

        @Test func `without its sensor it opens, is said to be blind, and nobody is said not to have passed`()
            async throws
        {
            try bench.tool("gpiomon", "echo 'line is busy' >&2; exit 1")
            var settings = settings()
            settings.feedback = .gpio(GPIOLine(chip: "gpiochip0", line: 27))
            settings.passedWithin = .milliseconds(1)
            let served = ServedTurnstile(settings, searchPath: bench.path)
            let trouble = DeviceError.programFailed(bench.path("gpiomon"), status: 1, detail: "line is busy")
            try await soon("it is blind") { served.story.last == .blind(trouble) }
            #expect(try await served.turnstile.open(for: .north()) == .unknown)
            try bench.tool("gpiomon", "exec tail -f edges")
            try await soon("it sees again") { served.isWell }
            #expect(try await served.turnstile.open(for: .north()) == .nobodyPassed)
            await served.stop()
        }

        @Test func `a line that cannot be had is a lamp, an error, and tried again`() async throws {
            try bench.write("", to: "broken")
            let served = ServedTurnstile(settings(), searchPath: bench.path)
            try await soon("the lamp is lit") { served.isAway }
            let error = DeviceError.programFailed("gpiochip0/17", status: 1, detail: "no such line")
            await #expect(throws: error) { try await served.turnstile.open(for: .north()) }
            try FileManager.default.removeItem(atPath: bench.path("broken"))
            try await soon("the lamp is out") { served.isWell }
            #expect(try await served.turnstile.open(for: .north()) == .unknown)
            await served.stop()
        }

        @Test func `without the tools it is said what to install`() async throws {
            let turnstile = GateTurnstile(settings(), searchPath: "/nowhere")
            await #expect(throws: DeviceError.programMissing("gpioset")) { try await turnstile.settle() }
            #expect(Messages.words(for: DeviceError.programMissing("gpioset")).en.contains("install gpiod"))
        }

        @Test func `a hundred openings leave neither processes nor descriptors behind`() async throws {
            var settings = settings()
            settings.pulse = .milliseconds(1)
            settings.feedback = .gpio(GPIOLine(chip: "gpiochip0", line: 27))
            settings.passedWithin = .milliseconds(1)
            let before = OpenThings()
            var turnstile: GateTurnstile? = GateTurnstile(settings, searchPath: bench.path)
            for _ in 0..<20 { _ = try await turnstile?.open(for: .north(5)) }
            #expect(OpenThings().children.count <= before.children.count + 2)
            turnstile = nil
            try await soon("all is closed") { OpenThings().beyond(before) == [] }
        }

        @Test func `Debian's tools take what we tell them`() async throws {
            guard ProgramSearch.path(of: "gpioset") != nil else {
                print("skipped: gpiod is not installed, so its tools were not called")
                return
            }
            guard !FileManager.default.fileExists(atPath: "/dev/gpiochip0") else {
                print("skipped: this machine has GPIO lines that may be wired to something")
                return
            }
            print("skipped: no GPIO chip and no gpio-sim on this machine, so no real line was switched")
            let turnstile = GateTurnstile(settings())
            do throws(DeviceError) {
                try await turnstile.settle()
                Issue.record("there is no such chip")
            } catch {
                guard case .programFailed("gpiochip0/17", status: 1, let detail) = error else {
                    Issue.record("\(error)")
                    return
                }
                #expect(detail.contains("No such file or directory"))
            }
            for command in [
                try GPIOTools(searchPath: nil).watching(line), try GPIOTools(searchPath: nil).asking(line),
            ] {
                await #expect {
                    try await ProgramRun(command: command, patience: .seconds(5)).output()
                } throws: { "\($0)".contains("No such file or directory") }
            }
        }
    }
}

extension Data {
    /// Adds to a file's end.
    fileprivate func append(to path: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: self)
        try file.close()
    }
}
