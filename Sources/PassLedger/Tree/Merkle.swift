public import Passes

/// The hashes of an RFC 6962 Merkle tree.
///
/// - Source: RFC 6962, section 2.1; LEDGER.md, *Formats*.
public enum Merkle {
    /// The root of no entries: SHA-256 of nothing.
    public static let emptyRoot = Digest(of: [])

    /// The hash of a leaf: SHA-256(0x00 ‖ entry).
    public static func leafHash(_ entry: [UInt8]) -> Digest { Digest(of: [0x00] + entry) }

    /// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
    public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        Digest(of: [0x01] + left.bytes + right.bytes)
    }

    /// The largest power of two below a number of leaves, where a tree is split.
    ///
    /// - Units and bounds: `count` ≥ 2.
    static func split(_ count: Int) -> Int {
        precondition(count > 1, "a single leaf has no halves")
        return 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
