import Glibc
import QRSymbols

/// Reads P5 or Y4M from a descriptor, without `ffmpeg`.
final class StreamReader: FrameReader {
    private let name: String
    private let descriptor: Int32
    private let patience: Duration?
    private let stop: StopSignal
    private var parser = FrameStreamParser()
    private var pending: ArraySlice<UInt8> = []
    private var isOver = false
    private var count = 0

    /// Reads from a descriptor that stays open, and somebody else's, as long as the reader lives.
    ///
    /// - Units and bounds: `patience` nil waits for ever, as standard input does between two pictures.
    init(name: String, descriptor: Int32, patience: Duration?, stop: StopSignal) {
        self.name = name
        self.descriptor = descriptor
        self.patience = patience
        self.stop = stop
    }

    func next() throws(CameraError) -> GrayFrame? {
        let deadline = patience.map { ContinuousClock.now + $0 }
        do {
            while !isOver {
                if let frame = try parser.next(from: &pending) {
                    count += 1
                    return frame
                }
                try refill(until: deadline)
            }
            return nil
        } catch let fault as FrameFault {
            isOver = true
            throw CameraError(fault, in: name)
        } catch let error as CameraError {
            isOver = true
            throw error
        } catch {
            return nil  // the two types above are all that is thrown
        }
    }

    private func refill(until deadline: ContinuousClock.Instant?) throws {
        switch Readiness.wait(for: [descriptor], until: deadline, unless: stop) {
        case .stopped: isOver = true
        case .timedOut: throw CameraError.timedOut(name, after: patience ?? .zero)
        case .ready: try read()
        }
    }

    private func read() throws {
        switch ByteReading.read(descriptor, atMost: 262_144) {
        case .bytes(let bytes): pending = bytes[...]
        case .nothing: break
        case .failed(let code): throw CameraError.unreadable(name, code: code)
        case .end:
            isOver = true
            try parser.finish()
            if count == 0 { throw CameraError.emptyPicture(name) }
        }
    }
}
