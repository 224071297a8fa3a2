public import Passes

/// The right edge of a tree: enough to append entries and to compute the root.
///
/// - Shape: the roots of the complete subtrees that the size's binary digits name, largest first.
/// - Source: RFC 9162, section 2.1.2.
public struct CompactRange: Hashable, Sendable {
    /// How many entries it stands for.
    public private(set) var size: TreeSize = .zero
    private var peaks: [Digest] = []

    /// The edge of the empty tree.
    public init() {}

    /// Rebuilds the edge of a tree from its stored nodes.
    ///
    /// - Errors: what `node` throws.
    public init<Failure: Error>(
        size: TreeSize, node: (NodePosition) throws(Failure) -> Digest
    ) throws(Failure) {
        self.size = size
        var start = 0
        for level in stride(from: Int.bitWidth - 2, through: 0, by: -1) where size.count >> level & 1 == 1 {
            peaks.append(try node(NodePosition(level: level, index: start >> level)))
            start += 1 << level
        }
    }

    /// Appends a leaf.
    ///
    /// - Shape: returns the hashes of the nodes that this completes, leaf first, in the order of ``NodePosition/storageNumber``.
    public mutating func append(leaf: Digest) -> [Digest] {
        var completed = [leaf]
        var newest = leaf
        var count = size.count
        while count & 1 == 1 {
            newest = Merkle.nodeHash(peaks.removeLast(), newest)
            completed.append(newest)
            count >>= 1
        }
        peaks.append(newest)
        size = TreeSize(size.count + 1)
        return completed
    }

    /// The tree's root.
    public var root: Digest {
        guard var root = peaks.last else { return Merkle.emptyRoot }
        for peak in peaks.dropLast().reversed() { root = Merkle.nodeHash(peak, root) }
        return root
    }
}
