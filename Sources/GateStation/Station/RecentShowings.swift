/// The symbols that a camera saw a moment ago: a pass that stays in view is judged once.
struct RecentShowings {
    private let hold: Duration
    private var lastSeen: [[UInt8]: ContinuousClock.Instant] = [:]

    /// Holds a symbol for a time after it was last seen.
    init(hold: Duration) { self.hold = hold }

    /// Whether a symbol was not seen within the hold time; remembers that it is seen now.
    ///
    /// - Guarantee: what is longer gone than the hold time is forgotten, so the memory stays as small as the queue is short.
    mutating func isNew(_ text: [UInt8], at now: ContinuousClock.Instant) -> Bool {
        lastSeen = lastSeen.filter { now - $0.value < hold }
        return lastSeen.updateValue(now, forKey: text) == nil
    }
}
