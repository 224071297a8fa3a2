import Passes

/// Where screens learn more about a pass than its token says.
protocol PassLookup: Sendable {
    /// What the books say of a pass; nil when they are out of reach.
    func facts(of claims: PassClaims) async -> PassFacts?
}
