public import Passes

/// Proof that an entry is in a ledger of some size.
///
/// - Shape: sibling hashes, leaf to root, at most 63.
/// - Guarantee: a valid proof binds index, entry and root; it says nothing about what follows.
/// - Source: RFC 6962, section 2.1.1; RFC 9162, section 2.1.3.
public struct InclusionProof: Hashable, Sendable {
    /// Which entry.
    public let index: EntryIndex
    /// The size of the tree it is proved in.
    public let size: TreeSize
    /// Sibling hashes, leaf to root.
    public let hashes: [Digest]

    /// Takes a proof as received.
    public init(index: EntryIndex, size: TreeSize, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Makes a proof from stored nodes.
    ///
    /// - Errors: what `node` throws; nil for an index beyond the size.
    /// - Source: RFC 6962, section 2.1.1.
    public init?<Failure: Error>(
        of index: EntryIndex, in size: TreeSize, node: (NodePosition) throws(Failure) -> Digest
    ) throws(Failure) {
        guard size.covers(index) else { return nil }
        var hashes: [Digest] = []
        var range = 0..<size.count
        while range.count > 1 {
            let middle = range.lowerBound + Merkle.split(range.count)
            let isLeft = index.value < middle
            hashes.append(
                try Merkle.root(
                    of: isLeft ? middle..<range.upperBound : range.lowerBound..<middle, node: node))
            range = isLeft ? range.lowerBound..<middle : middle..<range.upperBound
        }
        self.init(index: index, size: size, hashes: hashes.reversed())
    }

    /// Whether the proof leads from a leaf to a root.
    ///
    /// - Source: RFC 9162, section 2.1.3.2.
    public func proves(leaf: Digest, root: Digest) -> Bool {
        guard size.covers(index) else { return false }
        var place = index.value
        var last = size.count - 1
        var hash = leaf
        for sibling in hashes {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = Merkle.nodeHash(sibling, hash)
                while place & 1 == 0 && place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = Merkle.nodeHash(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
