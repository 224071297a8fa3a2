/// How long to wait before a lost device is tried again: each failure in a row doubles the pause.
struct RetryPauses: Sendable {
    /// The pause after a first failure.
    let first: Duration
    /// The longest pause.
    let longest: Duration
    private var next: Duration

    /// Before the first failure.
    init(first: Duration = .milliseconds(500), longest: Duration = .seconds(5)) {
        self.first = first
        self.longest = longest
        next = first
    }

    /// It works: the next failure is a first one.
    mutating func succeeded() { next = first }

    /// The pause after a failure.
    mutating func failed() -> Duration {
        defer { next = min(next * 2, longest) }
        return min(next, longest)
    }
}
