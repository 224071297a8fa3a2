public import Passes

/// A token as the ledger knows it: what was issued, and when.
public struct IssuedToken: Hashable, Sendable {
    /// The entry that issued it.
    public let index: EntryIndex
    /// When that was recorded.
    public let recordedAt: Moment
    /// What evidence must match.
    public let commitment: Digest
    /// What it says, attributes left out.
    public let claims: PassClaims
}
