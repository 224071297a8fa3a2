import Cameras
import Glibc

/// One run of a program that gets a few bytes, says a few and ends.
///
/// - Guarantee: when a run is over, the program and all it started have ended and are reaped, and nothing of it is open.
struct ProgramRun: Sendable {
    /// The program's whole path, then its arguments; no shell is between.
    let command: [String]
    /// How long it may run before it is killed.
    let patience: Duration

    private static let longestOutput = 4_096

    /// Runs it; gives what it wrote on standard output, at most 4,096 bytes.
    ///
    /// - Units and bounds: `input` at most 4,096 bytes.
    /// - Throws: ``DeviceError``; a status other than 0 is ``DeviceError/programFailed(_:status:detail:)``.
    func output(for input: [UInt8] = []) async throws(DeviceError) -> [UInt8] {
        let stop = StopSignal()
        let result: Result<[UInt8], DeviceError> = await withTaskCancellationHandler {
            await onOwnThread { [self] in
                do throws(DeviceError) { return .success(try run(input, unless: stop)) } catch {
                    return .failure(error)
                }
            }
        } onCancel: {
            stop.raise()
        }
        return try result.get()
    }

    /// The same for a thread that may block.
    func outputNow(for input: [UInt8] = []) throws(DeviceError) -> [UInt8] {
        try run(input, unless: StopSignal())
    }

    private func run(_ input: [UInt8], unless stop: StopSignal) throws(DeviceError) -> [UInt8] {
        guard let program = command.first else { throw .programMissing("") }
        var code: Int32 = 0
        guard let reading = Pipe.holding(input) else { throw .couldNotStart(program, code: errno) }
        guard
            let child = ChildProcess(
                program, Array(command.dropFirst()), input: reading.number, code: &code)
        else { throw .couldNotStart(program, code: code) }
        var complaint = ProgramComplaint()
        let output = try listen(to: child, &complaint, until: .now + patience, unless: stop)
        switch child.end() {
        case .exited(0): return output
        case .exited(let status):
            throw .programFailed(program, status: status, detail: complaint.lastLine)
        case .killed(let signal):
            throw .programFailed(program, status: 128 + signal, detail: complaint.lastLine)
        }
    }

    /// Hears it out until it has ended, whoever else holds its output open.
    private func listen(
        to child: ChildProcess, _ complaint: inout ProgramComplaint, until deadline: ContinuousClock.Instant,
        unless stop: StopSignal
    ) throws(DeviceError) -> [UInt8] {
        let ending = child.ending()
        var open = [child.output, child.complaints]
        var output: [UInt8] = []
        while ContinuousClock.now < deadline {
            let readiness = Readiness.wait(for: open + [ending.number], until: deadline, unless: stop)
            guard case .ready(let ready) = readiness else { break }
            // What it wrote before it ended comes first.
            if ready == [ending.number] { return output }
            for descriptor in ready where descriptor != ending.number {
                switch ByteReading.read(descriptor, atMost: 4_096) {
                case .bytes(let more) where descriptor == child.output:
                    output += more.prefix(Self.longestOutput - output.count)
                case .bytes(let more): complaint.hear(more)
                case .nothing: break
                case .end, .failed: open.removeAll { $0 == descriptor }
                }
            }
        }
        child.end()
        throw .tooSlow(command.first ?? "", after: patience)
    }
}
