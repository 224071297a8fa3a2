import Foundation
import Synchronization

/// A program at work, its answers going into files: no pipe can fill up, and a line is there as soon as it is written.
final class RunningProgram: Sendable {
    private let folder: ScratchFolder
    private let process: Process
    private let isOverdue = Mutex(false)

    /// Longer than anything takes here, shorter than anybody's patience.
    private static let limit: DispatchTimeInterval = .seconds(90)

    init(_ words: [String], environment: [String: String], input: String? = nil) throws {
        folder = try ScratchFolder()
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        var surroundings = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { surroundings[name] = nil }
        process.environment = surroundings.merging(environment) { _, ours in ours }
        process.standardOutput = try Self.file(folder.path("out"))
        process.standardError = try Self.file(folder.path("err"))
        process.standardInput =
            try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? FileHandle.nullDevice
        // Foundation starts processes from several threads at once only to crash now and then.
        try Self.starting.withLock { _ in try process.run() }
    }

    private static let starting = Mutex(())

    private static func file(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }

    /// The lines of its answer so far.
    var lines: [String] {
        let text = (try? String(contentsOfFile: folder.path("out"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Sends it a signal.
    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for its end.
    func end() throws -> Answer {
        let overdue = DispatchWorkItem { [self] in
            isOverdue.withLock { $0 = true }
            signal(SIGKILL)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.limit, execute: overdue)
        process.waitUntilExit()
        overdue.cancel()
        return Answer(
            status: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
            isOverdue: isOverdue.withLock(\.self),
            output: try String(contentsOfFile: folder.path("out"), encoding: .utf8),
            errors: try String(contentsOfFile: folder.path("err"), encoding: .utf8))
    }
}
