public import Passes

/// Proof that a ledger only grew between two sizes.
///
/// - Guarantee: a valid proof shows that the smaller tree's entries are the first entries of the larger one.
/// - Source: RFC 6962, section 2.1.2; RFC 9162, section 2.1.4.
public struct ConsistencyProof: Hashable, Sendable {
    /// The earlier size.
    public let old: TreeSize
    /// The later size.
    public let new: TreeSize
    /// The nodes that lead to both roots.
    public let hashes: [Digest]

    /// Takes a proof as received.
    public init(old: TreeSize, new: TreeSize, hashes: [Digest]) {
        self.old = old
        self.new = new
        self.hashes = hashes
    }

    /// Makes a proof from stored nodes.
    ///
    /// - Shape: empty when the sizes are equal, or the old one is 0: then nothing needs to be shown.
    /// - Errors: what `node` throws; nil when `old` is larger.
    /// - Source: RFC 6962, section 2.1.2.
    public init?<Failure: Error>(
        from old: TreeSize, to new: TreeSize, node: (NodePosition) throws(Failure) -> Digest
    ) throws(Failure) {
        guard old <= new else { return nil }
        var hashes: [Digest] = []
        var range = 0..<new.count
        var isWholeOldTree = true
        while old.count > 0 && range.upperBound > old.count {
            let middle = range.lowerBound + Merkle.split(range.count)
            let goesLeft = old.count <= middle
            hashes.append(
                try Merkle.root(
                    of: goesLeft ? middle..<range.upperBound : range.lowerBound..<middle, node: node))
            range = goesLeft ? range.lowerBound..<middle : middle..<range.upperBound
            isWholeOldTree = isWholeOldTree && goesLeft
        }
        // The node that ends the old tree is sent unless it is the old tree itself, whose root the verifier has.
        if !isWholeOldTree { hashes.append(try Merkle.root(of: range, node: node)) }
        self.init(old: old, new: new, hashes: hashes.reversed())
    }

    /// Whether the proof leads from the old root to the new one.
    ///
    /// - Source: RFC 9162, section 2.1.4.2.
    public func proves(oldRoot: Digest, newRoot: Digest) -> Bool {
        guard old <= new else { return false }
        guard old < new else { return hashes.isEmpty && oldRoot == newRoot }
        guard old > .zero else { return hashes.isEmpty && oldRoot == Merkle.emptyRoot }
        var path = hashes[...]
        var place = old.count - 1
        var last = new.count - 1
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        // An old tree that is one complete subtree begins the path with its own root.
        guard let first = place == 0 ? oldRoot : path.popFirst() else { return false }
        var (smaller, larger) = (first, first)
        for hash in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                smaller = Merkle.nodeHash(hash, smaller)
                larger = Merkle.nodeHash(hash, larger)
                while place & 1 == 0 && place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                larger = Merkle.nodeHash(larger, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && smaller == oldRoot && larger == newRoot
    }
}
