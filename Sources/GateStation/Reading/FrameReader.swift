import Cameras
import Dispatch
import QRSymbols

/// Reads the frames of one camera, on a thread of its own: what one camera's picture costs holds up no other camera and no verdict.
///
/// - Guarantee: frames are read in order; each may be helped by what the ones before it showed.
actor FrameReader {
    private let executor: QueueExecutor
    private let reader: SymbolReader
    private var memory = FrameMemory()

    init(decoder: QRSymbols.Decoder, source name: String) {
        executor = QueueExecutor(DispatchQueue(label: "camera \(name)", qos: .userInitiated))
        reader = SymbolReader(decoder: decoder, budget: .camera)
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// What a frame says, and what stands in the way where it says nothing.
    func read(_ frame: CameraFrame) -> (frame: ReadFrame, hint: ReadingHint?) {
        let start = ContinuousClock.now
        let result = reader.read(frame.gray, remembering: &memory)
        let read = ReadFrame(
            name: frame.name, symbols: result.symbols, decodeTime: ContinuousClock.now - start)
        return (read, result.symbols.isEmpty && result.isSymbolLike ? result.hint : nil)
    }
}

/// Runs an actor's work on a dispatch queue.
private final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(_ queue: DispatchQueue) { self.queue = queue }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedSerialExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
