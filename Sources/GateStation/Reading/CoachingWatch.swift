/// When to tell visitors how to hold what cannot be read.
///
/// - Shape: fed with what each frame of one camera shows; coaching begins once something symbol-like has been there
///   unread for three seconds, says what was most often in the way, and ends when something is read or nothing has been there
///   for a second.
/// - Guarantee: a function of what it was fed and when; it has no clock of its own.
struct CoachingWatch: Sendable {
    private var since: ContinuousClock.Instant?
    private var lastSeen: ContinuousClock.Instant?
    private var votes: [Coaching: Int] = [:]
    private var told: Coaching?

    /// What a frame shows.
    enum Sight: Hashable, Sendable {
        /// Nothing like a symbol.
        case nothing
        /// A symbol that was read.
        case read
        /// Something symbol-like that was not read, and what would help.
        case unread(Coaching)
    }

    /// What is to be told now.
    enum News: Hashable, Sendable {
        /// How to hold it.
        case begin(Coaching)
        /// It is over.
        case end
    }

    /// Nothing seen yet.
    init() {}

    /// Takes what a frame shows; nil when there is no news.
    mutating func see(_ sight: Sight, at now: ContinuousClock.Instant) -> News? {
        switch sight {
        case .read: return end()
        case .nothing:
            guard let lastSeen, now - lastSeen >= Self.gap else { return nil }
            return end()
        case .unread(let coaching):
            if let lastSeen, now - lastSeen >= Self.gap { _ = end() }
            since = since ?? now
            lastSeen = now
            votes[coaching, default: 0] += 1
            return begin(at: now)
        }
    }

    private mutating func begin(at now: ContinuousClock.Instant) -> News? {
        guard let since, now - since >= Self.patience,
            let best = votes.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key,
            best != told
        else { return nil }
        // Words that change with every frame help nobody: another cause has to be twice as frequent.
        if let told, votes[best, default: 0] < 2 * votes[told, default: 0] { return nil }
        told = best
        return .begin(best)
    }

    private mutating func end() -> News? {
        defer { self = CoachingWatch() }
        return told == nil ? nil : .end
    }

    private static let patience = Duration.seconds(3)
    private static let gap = Duration.seconds(1)
}
