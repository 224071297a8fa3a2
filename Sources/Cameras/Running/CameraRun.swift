import Dispatch
import Foundation

/// One camera being read by a thread of its own, because reading blocks.
///
/// - Guarantee: when the run is gone, so are its thread, its child process and its descriptors.
final class CameraRun: Sendable {
    private let slot = EventSlot()
    private let stop = StopSignal()
    private let finished = DispatchSemaphore(value: 0)

    /// Opens the source and begins.
    init(_ source: FrameSource, _ settings: CameraSettings) {
        Thread.detachNewThread { [slot, stop, finished] in
            CameraWorker(source: source, settings: settings, slot: slot, stop: stop).run()
            slot.close()
            finished.signal()
        }
    }

    deinit {
        halt()
        finished.wait()
    }

    /// The next event; nil at the end, or when the task was cancelled and all is cleared away.
    func next() async -> CameraEvent? {
        await withTaskCancellationHandler {
            await slot.take()
        } onCancel: {
            halt()
        }
    }

    private func halt() {
        stop.raise()
        slot.abandon()
    }
}
