import Passes

/// A plan on sale in one of its versions.
struct OfferedPlan {
    let plan: Plan
    let version: Int
    /// Whether this call made the version.
    let isNew: Bool
}
