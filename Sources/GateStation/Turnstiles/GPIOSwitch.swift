import Cameras

/// A GPIO line that a child process keeps on or off.
///
/// A line is only driven while somebody holds it. `gpioset` does, until its standard input ends; since we have the
/// other end of that pipe, it ends with us, however we end, and the line falls back.
actor GPIOSwitch: TurnstileSwitch {
    private let line: GPIOLine
    private let tools: GPIOTools
    private var keeper: LineKeeper?

    /// Touches nothing yet.
    init(_ line: GPIOLine, tools: GPIOTools) {
        self.line = line
        self.tools = tools
    }

    func set(_ isOn: Bool) async throws(DeviceError) {
        let former = keeper
        keeper = nil
        // The line can have one keeper: the next begins when the last has let go.
        let loss = former?.end()
        if let loss { throw loss }
        keeper = try LineKeeper(try tools.keeping(line, isOn: isOn), of: line)
        // A tool that cannot have the line says so and ends at once.
        let ending = keeper?.ending.number ?? -1
        let hasEnded = await onOwnThread {
            Readiness.wait(for: [ending], until: .now + .milliseconds(50), unless: StopSignal()) != .timedOut
        }
        if hasEnded { try check() }
    }

    func check() throws(DeviceError) {
        guard let loss = keeper?.loss() else { return }
        keeper = nil
        throw loss
    }
}

/// One running `gpioset`.
private final class LineKeeper {
    let ending: Descriptor
    private let name: String
    private let child: ChildProcess
    private let input: Descriptor

    init(_ command: [String], of line: GPIOLine) throws(DeviceError) {
        name = line.name
        let program = command.first ?? ""
        var code: Int32 = 0
        guard let pipe = Pipe(),
            let child = ChildProcess(
                program, Array(command.dropFirst()), input: pipe.reading.number, code: &code)
        else { throw .couldNotStart(program, code: code) }
        self.child = child
        input = pipe.takeWriting()
        ending = child.ending()
    }

    /// Why it keeps the line no longer; nil while it does.
    func loss() -> DeviceError? {
        let never = StopSignal()
        guard case .ready = Readiness.wait(for: [ending.number], until: .now, unless: never) else {
            return nil
        }
        let complaint = ProgramComplaint(reading: child.complaints).lastLine
        switch child.end() {
        case .exited(let status): return .programFailed(name, status: status, detail: complaint)
        case .killed(let signal): return .programFailed(name, status: 128 + signal, detail: complaint)
        }
    }

    /// Lets go of the line; gives why it had done so before.
    func end() -> DeviceError? {
        if let loss = loss() { return loss }
        child.end()
        return nil
    }
}
