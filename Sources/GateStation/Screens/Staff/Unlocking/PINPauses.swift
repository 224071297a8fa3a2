/// How long whoever tries PINs must wait: longer after each wrong one.
///
/// - Shape: three wrong ones are free, then 2, 4, 8 … seconds, at most 5 minutes; from all addresses together twelve are free.
/// - Guarantee: a right one makes its own address free again. At most 1,024 addresses are remembered, the latest.
struct PINPauses: Sendable {
    private var byAddress: [String: Failures] = [:]
    private var overall = Failures()

    fileprivate struct Failures {
        var count = 0
        var last: ContinuousClock.Instant?

        func wait(free: Int, at now: ContinuousClock.Instant) -> Duration {
            guard count >= free, let last else { return .zero }
            let pause = Duration.seconds(min(300, 2 << min(count - free, 8)))
            return max(.zero, last + pause - now)
        }

        mutating func note(at now: ContinuousClock.Instant) {
            // An hour without a wrong one forgets the earlier ones.
            if let last, now - last > .seconds(3600) { count = 0 }
            (count, last) = (count + 1, now)
        }
    }

    /// How long an address has to wait before its next try is looked at.
    func wait(for address: String, at now: ContinuousClock.Instant) -> Duration {
        max(byAddress[address]?.wait(free: 3, at: now) ?? .zero, overall.wait(free: 12, at: now))
    }

    /// Notes a wrong PIN.
    mutating func noteWrong(from address: String, at now: ContinuousClock.Instant) {
        byAddress[address, default: Failures()].note(at: now)
        overall.note(at: now)
        guard byAddress.count > 1_024, let oldest = byAddress.min(by: { $0.value.isOlder(than: $1.value) })
        else { return }
        byAddress[oldest.key] = nil
    }

    /// Notes a right PIN.
    mutating func noteRight(from address: String) {
        byAddress[address] = nil
        overall = Failures()
    }
}

extension PINPauses.Failures {
    fileprivate func isOlder(than other: Self) -> Bool {
        guard let last, let later = other.last else { return last == nil }
        return last < later
    }
}
