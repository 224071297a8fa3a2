public import Passes

/// The plans of a region by version.
///
/// - Source: `Docs/Formats/State.md`, S38: the n-th `plan` entry of a code is version n; forbidden ones are not counted.
public struct PlanTimeline: Sendable {
    private var versions: [Code: [Version]] = [:]

    /// No plans yet.
    public init() {}

    /// One version of a plan.
    public struct Version: Hashable, Sendable {
        /// The entry it counts from.
        public let index: EntryIndex
        /// The plan's map after defaults.
        public let value: CBORValue

        /// How many times a holder may hand a pass of this plan on.
        public var transferLimit: Int64 { value.map?["transfer"]?.integer ?? 0 }
    }

    /// Takes the next `plan` entry that is not forbidden.
    mutating func take(_ plan: CBORValue, at index: EntryIndex) {
        guard let code = plan.map?["code"]?.text.flatMap(Code.init) else { return }
        versions[code, default: []].append(Version(index: index, value: plan))
    }

    /// The codes of all plans, ascending.
    public var codes: [Code] { versions.keys.sorted() }

    /// The newest version's number; 0 for a plan never added.
    public func newestVersion(of code: Code) -> Int { versions[code]?.count ?? 0 }

    /// A plan's version, if it was in the ledger below an entry.
    public func version(_ plan: PlanReference, below index: EntryIndex? = nil) -> Version? {
        guard let all = versions[plan.code], all.indices.contains(plan.version - 1) else { return nil }
        let version = all[plan.version - 1]
        guard let index else { return version }
        return version.index < index ? version : nil
    }
}
