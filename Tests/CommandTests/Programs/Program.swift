import Foundation
import TestSupport

/// One of the three programs as it was built, run as people run it.
enum Program: String {
    case issuer, gate, bookkeeper

    /// Where it was built: beside the test bundle, or where `swift build` leaves it.
    var path: String {
        let beside = Bundle.main.executableURL?.deletingLastPathComponent()
        let folders = [beside, Fixtures.repository.appending(path: ".build/debug")].compactMap(\.self)
        let places = folders.map { $0.appending(path: rawValue).path }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "/nowhere/\(rawValue)"
    }

    /// Runs it to its end.
    ///
    /// - Shape: `clock` is what `faketime` takes, as `-1d`; `input` is a file for standard input.
    func run(
        _ arguments: [String], language: String = "C.UTF-8", clock: String? = nil, input: String? = nil
    ) throws -> Answer {
        try start(arguments, language: language, clock: clock, input: input).end()
    }

    /// Starts it.
    func start(
        _ arguments: [String], language: String = "C.UTF-8", clock: String? = nil, input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> RunningProgram {
        let words = (clock.map { ["faketime", "-f", $0] } ?? []) + [path] + arguments
        return try RunningProgram(
            words, environment: environment.merging(["LANG": language]) { $1 }, input: input)
    }
}
