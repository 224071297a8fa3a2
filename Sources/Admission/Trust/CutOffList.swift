public import Passes

/// The tokens that stay honoured under issuer keys that are cut off.
///
/// - Shape: by kid, the first 16 bytes of the commitment of every token issued before the cut.
/// - Guarantee: a key with a list is cut off, whether or not the roster says so yet; an honest holder keeps the pass.
/// - Source: LEDGER.md, *Governance*; CONTRACT, section 7, snapshot key 8.
public struct CutOffList: Hashable, Sendable {
    private var honoured: [KeyID: Set<[UInt8]>]

    /// Takes commitments by key; only their first 16 bytes count.
    public init(_ commitments: [KeyID: [[UInt8]]] = [:]) {
        honoured = commitments.mapValues { Set($0.map { Array($0.prefix(16)) }) }
    }

    /// Whether the list speaks of a key at all.
    public func names(_ key: KeyID) -> Bool { honoured[key] != nil }

    /// Whether a token stays honoured under a key.
    public func honours(_ commitment: Digest, under key: KeyID) -> Bool {
        honoured[key]?.contains(Array(commitment.bytes.prefix(16))) ?? false
    }
}
