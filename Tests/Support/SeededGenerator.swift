/// Random numbers that come again with the same seed: SplitMix64.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts from a seed; print it, so that a failure can be had again.
    public init(seed: UInt64) { state = seed }

    /// Starts from a fresh seed and prints it beside the name of what is tested.
    ///
    /// The environment variable `SEED` takes its place to have a failure again.
    public init(for test: String, environment: [String: String]) {
        let seed = environment["SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
        print("\(test): SEED=\(seed)")
        self.init(seed: seed)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
