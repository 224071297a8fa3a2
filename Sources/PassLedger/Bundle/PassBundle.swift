public import Passes

/// A pass's history with the proofs that it stands in its region's ledger, to be checked without that ledger.
///
/// - Shape: every proof leads to the one checkpoint.
/// - Guarantee: it proves what is in it, not that nothing follows.
/// - Source: CONTRACT, section 7, *Bundle*.
public struct PassBundle: Hashable, Sendable {
    /// The newest token's text, `SP1:…`; nil where the reader may not have it.
    public var token: String?
    /// The history, ascending by index.
    public var entries: [ProvenEntry]
    /// The signed head that all proofs lead to, word for word.
    public var checkpoint: String

    /// Gathers a bundle as received.
    public init(token: String?, entries: [ProvenEntry], checkpoint: String) {
        self.token = token
        self.entries = entries
        self.checkpoint = checkpoint
    }

    /// Bundles the entries of a pass that the newest head covers; nil when there are none.
    ///
    /// - Errors: ``LedgerError``.
    public init?(of pass: PassName, token: String?, from reading: any LedgerReading) throws(LedgerError) {
        guard let head = try reading.newestCheckpoint() else { return nil }
        entries = []
        for indexed in try reading.entries(of: pass) {
            let proof = try InclusionProof(of: indexed.index, in: head.size) {
                (position) throws(LedgerError) in try reading.storedNode(at: position)
            }
            guard let proof else { continue }
            entries.append(
                ProvenEntry(index: indexed.index, bytes: indexed.entry.bytes, proof: proof.hashes))
        }
        guard !entries.isEmpty else { return nil }
        self.token = token
        checkpoint = head.note
    }

    /// An entry with its inclusion proof.
    public struct ProvenEntry: Hashable, Sendable {
        /// Its place in the ledger.
        public var index: EntryIndex
        /// Its bytes.
        public var bytes: [UInt8]
        /// Sibling hashes, leaf to root.
        public var proof: [Digest]

        /// Puts an entry and its proof together.
        public init(index: EntryIndex, bytes: [UInt8], proof: [Digest]) {
            self.index = index
            self.bytes = bytes
            self.proof = proof
        }
    }
}
