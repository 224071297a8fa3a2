import Cameras

/// A program that tells us something line by line for as long as it runs.
final class ProgramInput: OpenInput {
    private let name: String
    private let child: ChildProcess

    var descriptor: Int32 { child.output }
    /// One that cannot do its work ends at once.
    var settling: Duration { .milliseconds(150) }

    /// Starts it.
    ///
    /// - Shape: the program's whole path, then its arguments.
    init(_ command: [String]) throws(DeviceError) {
        guard let program = command.first else { throw .programMissing("") }
        name = program
        var code: Int32 = 0
        guard let child = ChildProcess(program, Array(command.dropFirst()), code: &code) else {
            throw .couldNotStart(program, code: code)
        }
        self.child = child
    }

    func loss(code: Int32?) -> DeviceError {
        let complaint = ProgramComplaint(reading: child.complaints)
        switch child.end() {
        case .exited(let status): return .programFailed(name, status: status, detail: complaint.lastLine)
        case .killed(let signal):
            return .programFailed(name, status: 128 + signal, detail: complaint.lastLine)
        }
    }
}
