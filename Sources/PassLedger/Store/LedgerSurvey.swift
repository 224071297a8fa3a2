public import Passes

/// What there is to sign: the newest head, and the head that ought to follow it.
struct LedgerSurvey: Sendable {
    /// The newest stored head.
    let newest: StoredCheckpoint?
    /// The head over everything, when no stored head signs it.
    let unsigned: Checkpoint?

    /// Looks at one state of a ledger.
    ///
    /// - Errors: ``LedgerError`` `damaged` when head, nodes and entries contradict each other, `foreign` for another log's head.
    init(of reading: any LedgerReading, verifier: VerifierKey) throws(LedgerError) {
        newest = try reading.newestCheckpoint()
        let size = try reading.size()
        let settled = try Self.settled(newest, of: reading, verifier: verifier)
        guard settled <= size else {
            throw LedgerError(.damaged, "the newest head signs \(settled) entries, \(size) are there")
        }
        guard newest == nil || settled < size else {
            unsigned = nil
            return
        }
        let root = try Self.root(of: reading, settled: settled, size: size)
        unsigned = Checkpoint(origin: verifier.name, size: size, root: root)
    }

    /// The newest stored head, which is there whenever nothing is unsigned.
    func newestHead() throws(LedgerError) -> StoredCheckpoint {
        guard let newest else { throw LedgerError(.damaged, "no head is stored") }
        return newest
    }

    /// The size up to which an earlier head vouches for the stored nodes.
    private static func settled(
        _ newest: StoredCheckpoint?, of reading: any LedgerReading, verifier: VerifierKey
    ) throws(LedgerError) -> TreeSize {
        guard let newest else { return .zero }
        let head: Checkpoint
        do { head = try Checkpoint(signed: newest.note, by: verifier) } catch .otherOrigin(let origin) {
            throw LedgerError(.foreign, "the ledger's head is of \(origin), not of \(verifier.name)")
        } catch {
            throw LedgerError(.damaged, "the newest head is not this ledger's: \(error)")
        }
        guard head.size == newest.size, try CompactRange(size: head.size, of: reading).root == head.root
        else {
            throw LedgerError(.damaged, "the stored tree is not the one that the newest head signs")
        }
        return head.size
    }

    /// The root of everything by both code paths.
    private static func root(
        of reading: any LedgerReading, settled: TreeSize, size: TreeSize
    ) throws(LedgerError) -> Digest {
        let fresh = try reading.bytes(in: EntryIndex(settled.count)..<EntryIndex(size.count))
        guard settled.count + fresh.count == size.count else {
            throw LedgerError(.damaged, "entry \(settled.count + fresh.count) is missing")
        }
        let readBack = try Merkle.root(settled: settled, fresh: fresh.map { Merkle.leafHash($0) }) {
            (position) throws(LedgerError) in try reading.storedNode(at: position)
        }
        guard try CompactRange(size: size, of: reading).root == readBack else {
            throw LedgerError(.damaged, "the entries read back do not lead to the stored tree's root")
        }
        return readBack
    }
}

extension CompactRange {
    /// The right edge of a stored tree.
    ///
    /// - Errors: ``LedgerError`` `damaged` for a node that is missing.
    init(size: TreeSize, of reading: any LedgerReading) throws(LedgerError) {
        try self.init(size: size) { (position) throws(LedgerError) in try reading.storedNode(at: position) }
    }
}

extension LedgerReading {
    /// A node that must be there.
    ///
    /// - Errors: ``LedgerError`` `damaged` where the store has none.
    public func storedNode(at position: NodePosition) throws(LedgerError) -> Digest {
        guard let hash = try node(at: position) else {
            throw LedgerError(.damaged, "node \(position.index) of level \(position.level) is missing")
        }
        return hash
    }
}
