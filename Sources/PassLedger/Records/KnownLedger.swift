/// What a gate knew when it decided.
///
/// - Shape: `[snapshot version, home ledger size]`.
/// - Source: `Docs/Formats/Record.md`, key 11.
public struct KnownLedger: Hashable, Sendable {
    /// The version of its snapshot; 0 without one.
    public var snapshotVersion: Int64
    /// The size of the pass's home ledger that the snapshot covered.
    public var ledgerSize: TreeSize

    /// Names what was known.
    public init(snapshotVersion: Int64, ledgerSize: TreeSize) {
        self.snapshotVersion = snapshotVersion
        self.ledgerSize = ledgerSize
    }
}
