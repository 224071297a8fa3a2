/// A plan in its newest version, as passes are minted from it.
public struct PlanOnSale: Hashable, Sendable {
    /// The plan.
    public let plan: Plan
    /// Its version, from 1.
    public let version: Int

    /// Names a plan's version.
    public init(plan: Plan, version: Int) {
        self.plan = plan
        self.version = version
    }
}
