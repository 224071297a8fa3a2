import Glibc

/// What came of waiting for bytes.
package enum Readiness: Equatable {
    /// These descriptors have bytes, or have ended.
    case ready([Int32])
    /// The time was up first.
    case timedOut
    /// The stop signal was raised first.
    case stopped

    /// Waits until a descriptor can be read without blocking.
    ///
    /// - Units and bounds: `deadline` nil waits for ever.
    package static func wait(
        for descriptors: [Int32], until deadline: ContinuousClock.Instant?, unless stop: StopSignal
    ) -> Readiness {
        var polled = ([stop.descriptor] + descriptors).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        while true {
            let count = poll(&polled, nfds_t(polled.count), milliseconds(until: deadline))
            if count < 0, errno == EINTR { continue }
            if polled[0].revents & Int16(POLLIN) != 0 { return .stopped }
            if count < 0 { return .ready(descriptors) }  // the read that follows will name the error
            let ready = polled.dropFirst().filter { $0.revents != 0 }.map(\.fd)
            if !ready.isEmpty { return .ready(ready) }
            if let deadline, ContinuousClock.now >= deadline { return .timedOut }
        }
    }

    private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return 0 }
        return Int32(min(left / .milliseconds(1), 60_000).rounded(.up))
    }
}
