import Cameras
import Dispatch
import Foundation

/// Asks again and again, by a thread of its own, how something stands.
final class LevelWatch: Sendable {
    private let stop = StopSignal()
    private let finished = DispatchSemaphore(value: 0)

    /// Begins at once; `ask` gives nil as long as nothing is known.
    init(
        every interval: Duration, tell: @escaping @Sendable (Bool) -> Void,
        trouble: @escaping @Sendable (DeviceError, Duration) -> Void,
        ask: @escaping @Sendable () throws(DeviceError) -> Bool?
    ) {
        Thread.detachNewThread { [stop, finished] in
            var pauses = RetryPauses(first: max(interval, .milliseconds(100)), longest: .seconds(1))
            var pause = interval
            repeat {
                do throws(DeviceError) {
                    if let level = try ask() { tell(level) }
                    pauses.succeeded()
                    pause = interval
                } catch {
                    pause = pauses.failed()
                    trouble(error, pause)
                }
            } while Readiness.wait(for: [], until: .now + pause, unless: stop) == .timedOut
            finished.signal()
        }
    }

    deinit {
        stop.raise()
        finished.wait()
    }
}
