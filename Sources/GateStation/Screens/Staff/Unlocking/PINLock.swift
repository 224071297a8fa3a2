import Passes

/// The lock of the staff view: tries PINs one after another, and makes whoever guesses wait.
actor PINLock {
    private let hash: PINHash
    private var pauses = PINPauses()
    private var isTrying = false

    /// What became of a try.
    enum Answer: Hashable, Sendable {
        /// It is the PIN.
        case right
        /// It is not.
        case wrong
        /// Not even looked at; there is a pause of so many seconds to wait for.
        case wait(seconds: Int)
    }

    init(_ hash: PINHash) { self.hash = hash }

    /// Tries a PIN.
    ///
    /// - Guarantee: one at a time, so guessing costs a core and 64 MiB at most; the gate's own work has the other threads.
    func attempt(_ pin: String, from address: String, at now: ContinuousClock.Instant) async -> Answer {
        let wait = pauses.wait(for: address, at: now)
        guard wait == .zero else { return .wait(seconds: Int(wait.components.seconds) + 1) }
        guard !isTrying else { return .wait(seconds: 1) }
        isTrying = true
        let isRight = await Self.compare(pin, with: hash)
        isTrying = false
        guard isRight else {
            pauses.noteWrong(from: address, at: now)
            return .wrong
        }
        pauses.noteRight(from: address)
        return .right
    }

    @concurrent private static func compare(_ pin: String, with hash: PINHash) async -> Bool {
        hash.matches(pin)
    }
}
