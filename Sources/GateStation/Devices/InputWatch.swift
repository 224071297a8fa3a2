import Cameras
import Dispatch
import Foundation

/// Watches one input by a thread of its own, because reading blocks, and opens it again when it is lost.
///
/// - Guarantee: when the watch is gone, so are its thread, its child process and its descriptors.
final class InputWatch: Sendable {
    /// What happens at an input, in order.
    enum Happening: Sendable {
        /// It was opened and is well.
        case connected
        /// It gave bytes.
        case bytes([UInt8])
        /// It was lost, or could not be opened; it is opened again after a pause.
        case trouble(DeviceError, retryIn: Duration)
    }

    private let stop = StopSignal()
    private let finished = DispatchSemaphore(value: 0)

    /// Begins at once; `heed` is called on the watch's thread and must not hold the watch.
    init(
        _ pauses: RetryPauses = RetryPauses(),
        opening open: @escaping @Sendable () throws(DeviceError) -> any OpenInput,
        heed: @escaping @Sendable (Happening) -> Void
    ) {
        Thread.detachNewThread { [stop, finished] in
            Self.keepReading(pauses, open, heed, unless: stop)
            finished.signal()
        }
    }

    deinit {
        stop.raise()
        finished.wait()
    }

    private static func keepReading(
        _ pauses: RetryPauses, _ open: () throws(DeviceError) -> any OpenInput, _ heed: (Happening) -> Void,
        unless stop: StopSignal
    ) {
        var pauses = pauses
        while !stop.isRaised {
            do throws(DeviceError) {
                try read(try open(), heed, unless: stop) { pauses.succeeded() }
            } catch {
                let pause = pauses.failed()
                heed(.trouble(error, retryIn: pause))
                guard Readiness.wait(for: [], until: .now + pause, unless: stop) == .timedOut else { return }
            }
        }
    }

    /// Reads until the input is lost, which is thrown, or until stopped.
    private static func read(
        _ input: any OpenInput, _ heed: (Happening) -> Void, unless stop: StopSignal, succeeded: () -> Void
    ) throws(DeviceError) {
        var settles: ContinuousClock.Instant? = .now + input.settling
        while true {
            let readiness = Readiness.wait(for: [input.descriptor], until: settles, unless: stop)
            if readiness == .stopped { return }
            let reading =
                readiness == .timedOut ? .nothing : ByteReading.read(input.descriptor, atMost: 4_096)
            switch reading {
            case .end: throw input.loss(code: nil)
            case .failed(let code): throw input.loss(code: code)
            case .bytes, .nothing: break
            }
            if settles != nil {
                settles = nil
                succeeded()
                heed(.connected)
            }
            if case .bytes(let bytes) = reading { heed(.bytes(bytes)) }
        }
    }
}
