/// A complete subtree's place in the tree.
///
/// - Shape: the node at level L and index N covers the entries from N·2^L up to (N + 1)·2^L.
public struct NodePosition: Hashable, Sendable {
    /// Height above the leaves, which are level 0.
    public let level: Int
    /// Place on its level, from the left.
    public let index: Int

    /// Names a node.
    public init(level: Int, index: Int) {
        precondition((0..<63).contains(level) && index >= 0, "a node lies within a tree")
        self.level = level
        self.index = index
    }

    /// The number of the node when nodes are counted in the order in which growing trees complete them.
    ///
    /// - Guarantee: appending an entry completes nodes with the next numbers, so storage by number only ever grows at its end.
    public var storageNumber: Int {
        // The last leaf below it completes it, `level` nodes after itself; 2m − popcount(m) nodes come before leaf m.
        let lastLeaf = ((index + 1) << level) - 1
        return 2 * lastLeaf - lastLeaf.nonzeroBitCount + level
    }

    /// How many complete nodes a tree of some size has.
    public static func count(in size: TreeSize) -> Int { 2 * size.count - size.count.nonzeroBitCount }
}
