import CLinux
import Glibc

/// One running program whose output we read; killed and reaped at the latest with its owner.
///
/// The child gets an argument list, never a shell; standard input is empty unless given; nothing is open in it but
/// its three standard descriptors and one file; its environment is a search path and the plain locale, so no proxy
/// variable and no secret of ours reaches it. It leads a process group of its own: Ctrl-C at the terminal reaches us,
/// and we stop it, with all that it started.
package final class ChildProcess {
    /// The number under which the child finds the file it was given.
    package static let givenFile: Int32 = 3

    /// How a child came to its end.
    package enum End: Hashable, Sendable {
        /// By itself, with a status, 0…255; 0 means well.
        case exited(Int32)
        /// By a signal, ours or another's.
        case killed(signal: Int32)
    }

    private let process: pid_t
    private var reaped: End?
    private let outputEnd: Descriptor
    private let complaintsEnd: Descriptor

    /// The child's standard output.
    package var output: Int32 { outputEnd.number }
    /// The child's standard error.
    package var complaints: Int32 { complaintsEnd.number }

    /// Starts a program; nil with the system's error left in `code`.
    ///
    /// - Shape: `arguments` without the program's own name; `input` becomes the child's standard input, `file` its
    ///   descriptor 3, both stay the caller's.
    package init?(
        _ program: String, _ arguments: [String], input: Int32? = nil, giving file: Int32? = nil,
        code: inout Int32
    ) {
        guard let output = Pipe(), let complaints = Pipe() else {
            code = errno
            return nil
        }
        var process: pid_t = 0
        code = Self.spawn(
            program, arguments, input: input, file: file, output: output.writing.number,
            complaints: complaints.writing.number, process: &process)
        guard code == 0 else { return nil }
        self.process = process
        // A pipe that holds a whole 720p picture saves the child from waiting for us in the middle of one.
        let setPipeSize: Int32 = 1_031
        _ = fcntl(output.reading.number, setPipeSize, 1_048_576)
        outputEnd = output.takeReading()
        complaintsEnd = complaints.takeReading()
    }

    deinit { end() }

    /// A descriptor that is ready once the child has ended by itself, also while others hold its output open.
    package func ending() -> Descriptor { Descriptor(owning: pidfd_open(process, 0)) }

    /// Kills the child and what it started, unless it has ended already, and reaps it.
    @discardableResult package func end() -> End {
        if let reaped { return reaped }
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let end = status & 0x7F == 0 ? End.exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
        reaped = end
        return end
    }

    /// Asks the child to end, so that it can take leave of a network camera, and ends it.
    package func takeLeave(within patience: Duration) {
        guard reaped == nil else { return }
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
}
