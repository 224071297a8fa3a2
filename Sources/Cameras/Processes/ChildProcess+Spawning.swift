import CLinux
import Glibc

extension ChildProcess {
    /// Starts the program with the given descriptors as 1, 2 and 3, and 0 empty unless one is given.
    ///
    /// - Returns: the system's error, or 0.
    static func spawn(
        _ program: String, _ arguments: [String], input: Int32?, file: Int32?, output: Int32,
        complaints: Int32, process: inout pid_t
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var code = add(&actions, input: input, file: file, output: output, complaints: complaints)
        if code == 0 { code = set(&attributes) }
        guard code == 0 else { return code }
        let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "AV_LOG_FORCE_NOCOLOR=1"]
        return withCStrings([program] + arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(&process, program, &actions, &attributes, arguments, environment)
            }
        }
    }

    private static func add(
        _ actions: inout posix_spawn_file_actions_t, input: Int32?, file: Int32?, output: Int32,
        complaints: Int32
    ) -> Int32 {
        // Ours may have the very numbers that the child's get: they first move to numbers above all of them.
        let given = [output, complaints] + (file.map { [$0] } ?? [])
        let free = max(given.max() ?? 0, input ?? 0, givenFile) + 1
        var codes = given.enumerated().map { offset, number in
            posix_spawn_file_actions_adddup2(&actions, number, free + Int32(offset))
        }
        if let input {
            let copy = free + Int32(given.count)
            codes.append(posix_spawn_file_actions_adddup2(&actions, input, copy))
            codes.append(posix_spawn_file_actions_adddup2(&actions, copy, STDIN_FILENO))
        } else {
            codes.append(
                posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0))
        }
        for offset in given.indices {
            codes.append(posix_spawn_file_actions_adddup2(&actions, free + Int32(offset), Int32(offset) + 1))
        }
        codes.append(posix_spawn_file_actions_addclosefrom_np(&actions, Int32(given.count) + 1))
        return codes.first { $0 != 0 } ?? 0
    }

    private static func set(_ attributes: inout posix_spawnattr_t) -> Int32 {
        var none = sigset_t()
        var usual = sigset_t()
        sigemptyset(&none)
        sigemptyset(&usual)
        for signal in [SIGPIPE, SIGTERM, SIGINT, SIGHUP] { sigaddset(&usual, signal) }
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        let codes = [
            posix_spawnattr_setpgroup(&attributes, 0),
            posix_spawnattr_setsigmask(&attributes, &none),
            posix_spawnattr_setsigdefault(&attributes, &usual),
            posix_spawnattr_setflags(&attributes, Int16(flags)),
        ]
        return codes.first { $0 != 0 } ?? 0
    }

    /// Lends a null-terminated array of C strings.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
