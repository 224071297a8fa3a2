import QRSymbols

/// Reads the pictures that an `ffmpeg` writes, and says what its end means.
final class ChildReader: FrameReader {
    private let name: String
    private let child: ChildProcess
    private let isLive: Bool
    private let patience: Duration
    private let stop: StopSignal
    private var parser = GreymapParser()
    private var pending: ArraySlice<UInt8> = []
    private var complaint: Complaint
    private var open: [Int32]
    private var count = 0

    /// Reads from a child just started; the child ends with the reader.
    init(
        name: String, child: ChildProcess, at address: CameraAddress? = nil, isLive: Bool, patience: Duration,
        stop: StopSignal
    ) {
        self.name = name
        complaint = Complaint(about: address)
        self.child = child
        self.isLive = isLive
        self.patience = patience
        self.stop = stop
        open = [child.output, child.complaints]
    }

    deinit {
        if isLive { child.takeLeave(within: .milliseconds(500)) }
        child.end()
    }

    func next() throws(CameraError) -> GrayFrame? {
        let deadline = ContinuousClock.now + patience
        while true {
            if let frame = try parsed() {
                count += 1
                return frame
            }
            guard open.contains(child.output) else { return try end() }
            switch Readiness.wait(for: open, until: deadline, unless: stop) {
            case .stopped: return nil
            case .timedOut: throw .timedOut(name, after: patience)
            case .ready(let descriptors): descriptors.forEach(read)
            }
        }
    }

    private func parsed() throws(CameraError) -> GrayFrame? {
        do {
            return try parser.next(from: &pending)
        } catch {
            throw CameraError(error, in: name)
        }
    }

    private func read(_ descriptor: Int32) {
        switch ByteReading.read(descriptor, atMost: 262_144) {
        case .bytes(let bytes) where descriptor == child.output: pending = bytes[...]
        case .bytes(let bytes): complaint.hear(bytes)
        case .nothing: break
        case .end, .failed: open.removeAll { $0 == descriptor }
        }
    }

    /// The output has ended: a film is over, a camera is gone, or there never was a picture.
    private func end() throws(CameraError) -> GrayFrame? {
        let deadline = ContinuousClock.now + patience
        while open.contains(child.complaints) {
            guard case .ready = Readiness.wait(for: open, until: deadline, unless: stop) else { break }
            read(child.complaints)
        }
        child.end()
        guard isLive || count == 0 else { return nil }
        throw complaint.error(for: name, isLive: isLive)
    }
}
