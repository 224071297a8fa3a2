import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `The tree` {
    /// Leaves and roots that certificate transparency's implementations share.
    @Test func `has the roots that other implementations have`() throws {
        let leaves = try [
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        ].map { Merkle.leafHash(try #require([UInt8](hex: $0))) }
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        for (size, root) in roots.enumerated() {
            #expect(Merkle.root(ofLeaves: leaves[..<size]).description == root)
            #expect(SampleTree(leaves: Array(leaves[..<size])).edge.root.description == root)
        }
    }

    @Test func `has one root by both code paths and from stored nodes, for every size`() throws {
        let tree = SampleTree(size: 130)
        for size in 0...130 {
            let definition = Merkle.root(ofLeaves: tree.leaves[..<size])
            #expect(SampleTree(size: size).edge.root == definition)
            let stored = try CompactRange(size: TreeSize(size), node: tree.node)
            #expect(stored.root == definition)
            #expect(stored.size.count == size)
        }
    }

    @Test func `numbers nodes in the order in which growing trees complete them`() {
        var edge = CompactRange()
        var number = 0
        for index in 0..<300 {
            let completed = edge.append(leaf: SampleTree.leaf(index))
            for level in completed.indices {
                let position = NodePosition(level: level, index: ((index + 1) >> level) - 1)
                #expect(position.storageNumber == number)
                number += 1
            }
            #expect(NodePosition.count(in: TreeSize(index + 1)) == number)
        }
    }
}
