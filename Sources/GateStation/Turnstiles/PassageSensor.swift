import Synchronization

/// Counts who walks through.
///
/// - Guarantee: says that nobody passed only when it was well all the time.
final class PassageSensor: Sendable {
    private struct State {
        var count = 0
        var losses = 0
        var trouble: DeviceError?
        var isWell = false
        var last: ContinuousClock.Instant?
    }
    /// Where a count began.
    struct Mark: Sendable {
        fileprivate let count: Int
        fileprivate let losses: Int
        fileprivate let isWell: Bool
    }

    /// Two edges closer than this are one person: contacts bounce.
    private static let bounce = Duration.milliseconds(150)

    private let state = Latest(State())

    /// Why it cannot count; nil while it can.
    var trouble: DeviceError? { state.value.trouble }

    /// Whether it counts; neither this nor ``trouble`` while it has only just been started.
    var isWell: Bool { state.value.isWell }

    /// Begins a count.
    func mark() -> Mark {
        let state = state.value
        return Mark(count: state.count, losses: state.losses, isWell: state.isWell)
    }

    /// Waits until so many have passed since a mark, or the time is up.
    func passing(of persons: Int, since mark: Mark, within limit: Duration) async -> Passing {
        guard mark.isWell else { return .unknown }
        let last = await state.first(within: limit) {
            $0.count - mark.count >= persons || $0.losses != mark.losses
        }
        let count = min(last.count - mark.count, persons)
        if count == persons { return .passed(persons: count) }
        guard last.losses == mark.losses, !Task.isCancelled else { return .unknown }
        return count > 0 ? .passed(persons: count) : .nobodyPassed
    }

    /// Somebody walked through.
    func passed() {
        let now = ContinuousClock.now
        state.change { state in
            if let last = state.last, now - last < Self.bounce { return }
            state.last = now
            state.count += 1
        }
    }

    /// It can count from now on.
    func found() {
        state.change {
            $0.isWell = true
            $0.trouble = nil
        }
    }

    /// It cannot, for now.
    func lost(_ error: DeviceError) {
        state.change {
            $0.isWell = false
            $0.losses += 1
            $0.trouble = error
        }
    }
}

extension InputWatch {
    /// Has a sensor count the rising edges of a GPIO line.
    convenience init(_ line: GPIOLine, tools: GPIOTools, telling sensor: PassageSensor) {
        let lines = Mutex(LineCollector(longest: 64))
        self.init {
            () throws(DeviceError) in
            try ProgramInput(try tools.watching(line))
        } heed: { happening in
            switch happening {
            case .connected: sensor.found()
            case .bytes(let bytes):
                for case .line in lines.withLock({ $0.take(bytes) }) { sensor.passed() }
            case .trouble(let error, _): sensor.lost(error)
            }
        }
    }
}
