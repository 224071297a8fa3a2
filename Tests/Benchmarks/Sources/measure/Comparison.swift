/// What one thing costs beside another, measured in pairs that take turns.
///
/// - Guarantee: of each pair the first to run alternates, so that neither always finds the caches as the other left them; a
///   median is not moved by the few pairs that the machine disturbed.
struct Comparison {
    /// Pairs that were measured.
    let pairs: Int
    /// Medians.
    let floor: Duration
    let ours: Duration

    /// How many times the floor ours costs.
    var ratio: Double { ours / floor }

    /// Measures pairs after a tenth of them to warm up.
    ///
    /// - Units and bounds: `each` is how many things one call of `ours` does; its cost is parted among them.
    init(
        pairs: Int, each: Int = 1, floor: (Int) async throws -> Void, ours: (Int) async throws -> Void
    ) async throws {
        var floors: [Duration] = []
        var all: [Duration] = []
        for index in -(pairs / 10)..<pairs {
            let number = index + pairs / 10
            if number.isMultiple(of: 2) {
                floors.append(try await Self.cost { try await floor(number) })
                all.append(try await Self.cost { try await ours(number) })
            } else {
                all.append(try await Self.cost { try await ours(number) })
                floors.append(try await Self.cost { try await floor(number) })
            }
        }
        self.pairs = pairs
        self.floor = floors.suffix(pairs).median
        self.ours = all.suffix(pairs).median / each
    }

    private static func cost(of work: () async throws -> Void) async throws -> Duration {
        let clock = ContinuousClock()
        let begin = clock.now
        try await work()
        return clock.now - begin
    }

    /// The ratio and both medians, in words.
    func line(_ name: String, beside peer: String) -> String {
        "\(name): \(ratio.decimals(2)) times \(peer) (\(ours.microseconds) beside \(floor.microseconds), "
            + "medians of \(pairs) pairs)"
    }
}

extension Collection<Duration> {
    /// The middle one; zero of none.
    var median: Duration { isEmpty ? .zero : sorted()[count / 2] }
}

extension Duration {
    /// With one decimal.
    var microseconds: String { (self / .microseconds(1)).decimals(1) + " µs" }
}

extension Double {
    /// Rounded to some decimals.
    func decimals(_ count: Int) -> String {
        let scale = count == 1 ? 10.0 : 100.0
        let scaled = Int((self * scale).rounded())
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale))." + String(repeating: "0", count: count - fraction.count) + fraction
    }
}

/// The end of a line that has a bound; `run` counts these.
func verdict(_ holds: Bool) -> String { holds ? "holds" : "MISSED" }
