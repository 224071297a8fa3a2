/// A plan entry whose map is no plan.
///
/// - Source: `Docs/Formats/Plan.md`, *In the ledger*.
public struct PlanValueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The key that is missing or wrong, `valid.days`; empty when the value is no map.
    public let path: String

    init(_ path: String) { self.path = path }

    /// The error in plain English.
    public var description: String {
        path.isEmpty ? "the plan is no map" : "the plan's \(path) is missing or wrong"
    }
}
