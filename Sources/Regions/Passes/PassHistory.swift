public import PassLedger

/// A pass with all that happened to it.
public struct PassHistory: Sendable {
    /// What the entries make of the pass.
    public let state: PassState
    /// The entries, oldest first.
    public let entries: [IndexedEntry]
}
