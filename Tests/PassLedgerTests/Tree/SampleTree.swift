import PassLedger
import Passes

/// A tree over numbered leaves, with its nodes as a store keeps them.
struct SampleTree {
    let leaves: [Digest]
    let edge: CompactRange
    private let nodes: [Digest]

    init(size: Int) { self.init(leaves: (0..<size).map(Self.leaf)) }

    init(leaves: [Digest]) {
        var edge = CompactRange()
        var nodes: [Digest] = []
        for leaf in leaves { nodes += edge.append(leaf: leaf) }
        self.leaves = leaves
        self.edge = edge
        self.nodes = nodes
    }

    static func leaf(_ index: Int) -> Digest { Merkle.leafHash(Array("leaf \(index)".utf8)) }

    func root(_ size: Int) -> Digest { Merkle.root(ofLeaves: leaves[..<size]) }

    func node(_ position: NodePosition) throws(LedgerError) -> Digest {
        guard position.storageNumber < nodes.count else { throw LedgerError(.damaged, "no node") }
        return nodes[position.storageNumber]
    }
}
