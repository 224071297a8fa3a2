/// How far an audit has come.
public struct AuditProgress: Hashable, Sendable {
    /// Entries looked at.
    public let done: Int
    /// Entries there are.
    public let total: Int
}
