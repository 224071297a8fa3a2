extension LedgerError {
    /// Whether the store answered, and what it holds contradicts itself: an audit's fault, not its failure.
    public var isOfContent: Bool { code == .damaged && underlying == nil }
}
