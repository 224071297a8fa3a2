public import Passes

extension Merkle {
    /// The root over some leaves, straight from the definition.
    ///
    /// This is the second code path: it shares nothing with ``CompactRange`` and stored nodes but the two hash functions.
    ///
    /// - Source: RFC 6962, section 2.1: MTH.
    public static func root(ofLeaves leaves: ArraySlice<Digest>) -> Digest {
        guard let first = leaves.first else { return emptyRoot }
        guard leaves.count > 1 else { return first }
        let middle = leaves.startIndex + split(leaves.count)
        return nodeHash(root(ofLeaves: leaves[..<middle]), root(ofLeaves: leaves[middle...]))
    }

    /// The root over a range of entries that is a subtree of the tree, from stored nodes.
    ///
    /// - Errors: what `node` throws.
    static func root<Failure: Error>(
        of range: Range<Int>, node: (NodePosition) throws(Failure) -> Digest
    ) throws(Failure) -> Digest {
        guard !range.isEmpty else { return emptyRoot }
        if range.count & (range.count - 1) == 0 {
            let level = range.count.trailingZeroBitCount
            return try node(NodePosition(level: level, index: range.lowerBound >> level))
        }
        let middle = range.lowerBound + split(range.count)
        return nodeHash(
            try root(of: range.lowerBound..<middle, node: node),
            try root(of: middle..<range.upperBound, node: node))
    }

    /// The root of a tree whose first entries are known by stored nodes and whose others were read back.
    ///
    /// Entries read back are hashed anew; of the stored nodes only those are used that lie wholly below `settled`, which an
    /// earlier head has signed.
    ///
    /// - Shape: `fresh` holds the leaf hashes of the entries from `settled` on.
    /// - Errors: what `node` throws.
    /// - Source: RFC 6962, section 2.1: MTH; LEDGER.md, *Order of durability*.
    static func root<Failure: Error>(
        settled: TreeSize, fresh: [Digest], node: (NodePosition) throws(Failure) -> Digest
    ) throws(Failure) -> Digest {
        try mixedRoot(
            of: 0..<(settled.count + fresh.count), settled: settled.count, fresh: fresh, node: node)
    }

    private static func mixedRoot<Failure: Error>(
        of range: Range<Int>, settled: Int, fresh: [Digest],
        node: (NodePosition) throws(Failure) -> Digest
    ) throws(Failure) -> Digest {
        guard range.upperBound > settled else { return try root(of: range, node: node) }
        guard range.lowerBound < settled else {
            return root(ofLeaves: fresh[(range.lowerBound - settled)..<(range.upperBound - settled)])
        }
        let middle = range.lowerBound + split(range.count)
        return nodeHash(
            try mixedRoot(of: range.lowerBound..<middle, settled: settled, fresh: fresh, node: node),
            try mixedRoot(of: middle..<range.upperBound, settled: settled, fresh: fresh, node: node))
    }
}
