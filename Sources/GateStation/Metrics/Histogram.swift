/// How long something took, counted in buckets.
struct Histogram: Hashable, Sendable {
    /// The upper bounds of the buckets, in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

    private(set) var counts = [Int](repeating: 0, count: bounds.count)
    private(set) var count = 0
    private(set) var sum = Duration.zero

    /// Counts one more.
    mutating func add(_ duration: Duration) {
        count += 1
        sum += duration
        let seconds = duration.milliseconds / 1_000
        for (index, bound) in Self.bounds.enumerated() where seconds <= bound { counts[index] += 1 }
    }
}
