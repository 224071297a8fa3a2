public import Passes

/// How fresh a gate's snapshot is; a gate that works from its home has none.
///
/// - Source: `Docs/Formats/PassToken.md`, rule 68.
public struct SnapshotStanding: Hashable, Sendable {
    /// When it was issued.
    public var issued: Moment
    /// From this second on passes with offline 0 wait for a newer one.
    public var validUntil: Moment

    /// States how fresh a snapshot is.
    public init(issued: Moment, validUntil: Moment) {
        self.issued = issued
        self.validUntil = validUntil
    }
}
