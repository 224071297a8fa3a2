/// Where the time goes: medians of the steps of one thing that is measured many times.
struct Steps {
    private var names: [String] = []
    private var costs: [String: [Duration]] = [:]

    /// Does a step and remembers what it cost.
    mutating func time<T>(_ name: String, _ work: () async throws -> T) async throws -> T {
        let clock = ContinuousClock()
        let begin = clock.now
        let result = try await work()
        if costs[name] == nil { names.append(name) }
        costs[name, default: []].append(clock.now - begin)
        return result
    }

    /// Each step as a part of a floor.
    func described(beside floor: Duration) -> String {
        names.map { "\($0) \(((costs[$0] ?? []).median / floor).decimals(2))" }.joined(separator: ", ")
    }
}
