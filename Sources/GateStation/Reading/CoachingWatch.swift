import QRSymbols

/// Decides when to coach a visitor: something symbol-like has been in view for a while and cannot be read.
struct CoachingWatch {
    private var since: ContinuousClock.Instant?
    private var lastHint: ContinuousClock.Instant?
    private var told: Coaching?

    /// Takes what came of a frame.
    ///
    /// - Returns: what to tell from now on, when that changes; `.some(nil)` ends it.
    mutating func take(isRead: Bool, hint: ReadingHint?, at now: ContinuousClock.Instant) -> Coaching?? {
        if isRead || (hint == nil && lastHint.map { now - $0 > Self.pause } ?? true) {
            (since, lastHint) = (nil, nil)
            return change(to: nil)
        }
        guard let hint else { return nil }
        lastHint = now
        let begin = since ?? now
        since = begin
        return now - begin >= Self.patience ? change(to: Coaching(hint)) : nil
    }

    private mutating func change(to coaching: Coaching?) -> Coaching?? {
        guard coaching != told else { return nil }
        told = coaching
        return .some(coaching)
    }

    /// How long somebody may try alone.
    private static let patience = Duration.seconds(3)
    /// A symbol that is not seen for so long was taken away.
    private static let pause = Duration.seconds(1)
}

extension Coaching {
    /// What to do about what stands in the way.
    init(_ hint: ReadingHint) {
        self =
            switch hint {
            case .tooDark, .tooFaint: .brighter
            case .tooSmall: .closer
            case .cutOff: .furtherAway
            case .blurred: .stiller
            case .covered: .flatter
            }
    }
}
