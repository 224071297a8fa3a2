import CLinux
import Glibc

/// One running program whose output we read; killed and reaped at the latest with its owner.
///
/// The child gets an argument list, never a shell; standard input is empty; nothing is open in it but its three
/// standard descriptors and one file; its environment is a search path and the plain locale, so no proxy variable
/// and no secret of ours reaches it. It leads a process group of its own: Ctrl-C at the terminal reaches us, and we
/// stop it.
final class ChildProcess {
    /// The number under which the child finds the file it was given.
    static let givenFile: Int32 = 3

    private let process: pid_t
    private var isReaped = false
    private let outputEnd: Descriptor
    private let complaintsEnd: Descriptor

    /// The child's standard output.
    var output: Int32 { outputEnd.number }
    /// The child's standard error.
    var complaints: Int32 { complaintsEnd.number }

    /// Starts a program; nil with the system's error left in `code`.
    ///
    /// - Shape: `arguments` without the program's own name.
    init?(_ program: String, _ arguments: [String], giving file: Int32?, code: inout Int32) {
        guard let output = Self.pipe(), let complaints = Self.pipe() else {
            code = errno
            return nil
        }
        var process: pid_t = 0
        code = Self.spawn(
            program, arguments, file: file, output: output.writing.number,
            complaints: complaints.writing.number,
            process: &process)
        guard code == 0 else { return nil }
        self.process = process
        // A pipe that holds a whole 720p picture saves the child from waiting for us in the middle of one.
        let setPipeSize: Int32 = 1_031
        _ = fcntl(output.reading.number, setPipeSize, 1_048_576)
        outputEnd = output.takeReading()
        complaintsEnd = complaints.takeReading()
    }

    deinit { end() }

    /// Waits for the child, which has closed its output, and reaps it; kills it when it does not end at once.
    func end() {
        guard !isReaped else { return }
        isReaped = true
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// Asks the child to end, so that it can take leave of a network camera, and ends it.
    func takeLeave(within patience: Duration) {
        guard !isReaped else { return }
        kill(process, SIGTERM)
        let deadline = ContinuousClock.now + patience
        let never = StopSignal()
        var open = [output, complaints]
        while !open.isEmpty {
            guard case .ready(let ready) = Readiness.wait(for: open, until: deadline, unless: never) else {
                break
            }
            for descriptor in ready {
                if case .bytes = ByteReading.read(descriptor, atMost: 65_536) { continue }
                open.removeAll { $0 == descriptor }
            }
        }
        end()
    }

    private static func pipe() -> Pipe? {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        return Pipe(reading: Descriptor(owning: ends[0]), writing: Descriptor(owning: ends[1]))
    }
}

extension Pipe {
    /// Keeps the reading end and closes the other.
    consuming func takeReading() -> Descriptor { reading }
}
