import CLinux
import Glibc

/// Says once, to whoever waits for bytes, that nobody wants them any more.
package final class StopSignal: Sendable {
    private let counter: Descriptor

    /// A signal not raised yet.
    package init() {
        // Without descriptors left this is -1, which polls as never raised: then only end of input stops.
        counter = Descriptor(owning: eventfd(0, O_CLOEXEC | O_NONBLOCK))
    }

    /// Readable from the moment the signal is raised.
    package var descriptor: Int32 { counter.number }

    /// Raises the signal, for good.
    package func raise() {
        var one: UInt64 = 1
        _ = write(counter.number, &one, MemoryLayout<UInt64>.size)
    }

    /// Whether it was raised.
    package var isRaised: Bool {
        Readiness.wait(for: [], until: .now, unless: self) == .stopped
    }
}
