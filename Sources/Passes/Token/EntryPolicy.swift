/// How often a pass admits.
///
/// - Units and bounds: limits 0 … 65,535, where 0 means no limit.
/// - Source: `Docs/Formats/PassToken.md`, rule 42.
public struct EntryPolicy: Hashable, Sendable {
    /// Entries in total, for each person.
    public var total: Int
    /// Park days from first use.
    public var days: Int
    /// Entries on one park day, for each person.
    public var perDay: Int
    /// Minutes between entries.
    public var gapMinutes: Int
    /// Whether returning on the same park day after a check-out does not count.
    public var allowsReentry: Bool
    /// Whether a gate alone may admit.
    public var allowsOffline: Bool

    /// Describes how often a pass admits; without limits and offline unless said otherwise.
    public init(
        total: Int = 0, days: Int = 0, perDay: Int = 0, gapMinutes: Int = 0, allowsReentry: Bool = false,
        allowsOffline: Bool = true
    ) {
        self.total = total
        self.days = days
        self.perDay = perDay
        self.gapMinutes = gapMinutes
        self.allowsReentry = allowsReentry
        self.allowsOffline = allowsOffline
    }
}
