import Foundation
import Glibc
import Synchronization

/// A program at work, its answers going into files: no pipe can fill up, and a line is there as soon as it is written.
///
/// Foundation's `Process` is not used: on Linux it reads a list of open descriptors that grows when other tests open
/// files meanwhile, and traps.
final class RunningProgram: Sendable {
    private let folder: ScratchFolder
    private let process: pid_t
    private let state = Mutex(State.running)

    private enum State { case running, overdue, ended }

    /// It could not be started.
    struct NotStarted: Error { let code: Int32 }

    /// Longer than anything takes here, shorter than anybody's patience.
    private static let limit: DispatchTimeInterval = .seconds(90)

    init(_ words: [String], environment: [String: String], input: String? = nil) throws {
        folder = try ScratchFolder()
        var surroundings = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { surroundings[name] = nil }
        surroundings.merge(environment) { _, ours in ours }
        process = try Self.spawn(
            ["/usr/bin/env"] + words, environment: surroundings.map { "\($0)=\($1)" },
            files: [(input ?? "/dev/null", O_RDONLY)]
                + ["out", "err"].map { [folder] name in
                    (folder.path(name), O_WRONLY | O_CREAT | O_TRUNC)
                })
    }

    deinit {
        guard state.withLock({ $0 != .ended }) else { return }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    private static func spawn(
        _ words: [String], environment: [String], files: [(path: String, mode: Int32)]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, file) in files.enumerated() {
            posix_spawn_file_actions_addopen(&actions, Int32(number), file.path, file.mode, 0o600)
        }
        // The threads that tests run on block signals; a child that inherited this could not be asked to stop.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables)
        guard code == 0 else { throw NotStarted(code: code) }
        return process
    }

    /// The lines of its answer so far.
    var lines: [String] {
        let text = (try? String(contentsOfFile: folder.path("out"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Sends it a signal.
    func signal(_ number: Int32) { kill(process, number) }

    /// Waits for its end.
    func end() throws -> Answer {
        let overdue = DispatchWorkItem { [weak self] in self?.killOverdue() }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.limit, execute: overdue)
        // Waits without reaping first: as long as it is not reaped, its number belongs to nobody else.
        var information = siginfo_t()
        while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let isOverdue = state.withLock { state in
            defer { state = .ended }
            return state == .overdue
        }
        overdue.cancel()
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let signal = status & 0x7F
        return Answer(
            status: signal == 0 ? (status >> 8) & 0xFF : signal, isSignal: signal != 0, isOverdue: isOverdue,
            output: try String(contentsOfFile: folder.path("out"), encoding: .utf8),
            errors: try String(contentsOfFile: folder.path("err"), encoding: .utf8))
    }

    private func killOverdue() {
        state.withLock { state in
            guard state == .running else { return }
            state = .overdue
            kill(process, SIGKILL)
        }
    }
}
