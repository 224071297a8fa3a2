import PassLedger
import Passes
import Testing

@Suite struct `Proofs` {
    private let tree = SampleTree(size: 64)

    @Test func `show every entry in every tree up to 64, and nothing else`() throws {
        for size in 1...64 {
            let root = tree.root(size)
            for index in 0..<size {
                let proof = try #require(
                    try InclusionProof(of: EntryIndex(index), in: TreeSize(size), node: tree.node))
                #expect(proof.proves(leaf: tree.leaves[index], root: root))
                for other in 0..<size where other != index {
                    #expect(!proof.proves(leaf: tree.leaves[other], root: root))
                    let moved = InclusionProof(
                        index: EntryIndex(other), size: TreeSize(size), hashes: proof.hashes)
                    #expect(!moved.proves(leaf: tree.leaves[index], root: root))
                }
            }
            #expect(try InclusionProof(of: EntryIndex(size), in: TreeSize(size), node: tree.node) == nil)
        }
    }

    @Test func `of inclusion fail with a hash too many, too few or changed`() throws {
        for size in 1...33 {
            for index in 0..<size {
                let proof = try #require(
                    try InclusionProof(of: EntryIndex(index), in: TreeSize(size), node: tree.node))
                for hashes in spoiled(proof.hashes) {
                    let spoilt = InclusionProof(index: proof.index, size: proof.size, hashes: hashes)
                    #expect(!spoilt.proves(leaf: tree.leaves[index], root: tree.root(size)))
                }
            }
        }
    }

    @Test func `show every growth up to 64`() throws {
        for new in 0...64 {
            for old in 0...new {
                let proof = try #require(
                    try ConsistencyProof(from: TreeSize(old), to: TreeSize(new), node: tree.node))
                #expect(proof.proves(oldRoot: tree.root(old), newRoot: tree.root(new)), "\(old) to \(new)")
                if old > 0 && old < new {
                    #expect(!proof.proves(oldRoot: tree.root(old - 1), newRoot: tree.root(new)))
                    #expect(!proof.proves(oldRoot: tree.root(old), newRoot: tree.root(new - 1)))
                }
            }
        }
        #expect(try ConsistencyProof(from: 3, to: 2, node: tree.node) == nil)
    }

    @Test func `of growth fail with a hash too many, too few or changed`() throws {
        for new in 2...33 {
            for old in 1..<new {
                let proof = try #require(
                    try ConsistencyProof(from: TreeSize(old), to: TreeSize(new), node: tree.node))
                for hashes in spoiled(proof.hashes) {
                    let spoilt = ConsistencyProof(old: proof.old, new: proof.new, hashes: hashes)
                    #expect(!spoilt.proves(oldRoot: tree.root(old), newRoot: tree.root(new)))
                }
            }
        }
    }

    /// Shared with other implementations: certificate transparency's tree of seven, entry 0 and growth from 3.
    @Test func `have the lengths that RFC 6962 draws`() throws {
        let zero = try #require(try InclusionProof(of: 0, in: 7, node: tree.node))
        let six = try #require(try InclusionProof(of: 6, in: 7, node: tree.node))
        let three = try #require(try ConsistencyProof(from: 3, to: 7, node: tree.node))
        let four = try #require(try ConsistencyProof(from: 4, to: 7, node: tree.node))
        #expect(
            [zero.hashes.count, six.hashes.count, three.hashes.count, four.hashes.count] == [3, 2, 4, 1])
    }

    private func spoiled(_ hashes: [Digest]) -> [[Digest]] {
        var lists = [hashes + [.zero]]
        if !hashes.isEmpty { lists += [Array(hashes.dropLast()), Array(hashes.dropFirst())] }
        for place in hashes.indices {
            var changed = hashes
            changed[place] = .zero
            lists.append(changed)
        }
        return lists
    }
}
