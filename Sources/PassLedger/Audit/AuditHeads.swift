import Passes

/// The signed heads of a ledger, each to be met at its size.
struct AuditHeads {
    private var roots: [Int: [Digest]] = [:]
    private let log: [VerifierKey]
    private let origin: String

    /// Takes the log keys that the roster lists.
    init(of member: Member) {
        origin = member.origin
        log = member.keys.filter { $0.use == .log }
            .compactMap { VerifierKey(name: member.origin, key: $0.key) }
    }

    /// What is wrong with a stored head by itself; a good one is remembered for its size.
    mutating func take(_ stored: StoredCheckpoint, size: TreeSize) -> String? {
        guard let head = log.lazy.compactMap({ try? Checkpoint(signed: stored.note, by: $0) }).first else {
            return "the checkpoint of size \(stored.size) is not signed by the log key of \(origin)"
        }
        guard head.size == stored.size else {
            return "the checkpoint stored as size \(stored.size) signs \(head.size) entries"
        }
        guard head.size <= size else {
            return "the checkpoint of size \(head.size) signs more than the \(size) entries that are there"
        }
        roots[head.size.count, default: []].append(head.root)
        return nil
    }

    /// Whether the heads of a tree's size have its root; true where there are none.
    func agree(with tree: CompactRange) -> Bool {
        roots[tree.size.count]?.allSatisfy { $0 == tree.root } ?? true
    }

    /// Whether a head waits at a size.
    func isDue(at size: Int) -> Bool { roots[size] != nil }
}
