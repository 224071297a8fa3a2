public import Passes

/// Keys that were cut off, and from when.
///
/// - Source: `Docs/Formats/State.md`, S20.
public struct CutOffs: Sendable {
    private var byKey: [KeyID: CutOff] = [:]

    /// No key is cut off.
    public init() {}

    /// From when what a key signs no longer counts by itself.
    public enum CutOff: Hashable, Sendable {
        /// After the entry before this size of this ledger.
        case size(Int64)
        /// After this moment: a cut-off imported from another region.
        case moment(Moment)
    }

    /// Takes a cut-off; the newest of a key holds, and none is ever lifted.
    mutating func take(_ cutOff: CutOff, of key: KeyID) { byKey[key] = cutOff }

    /// The size of this ledger that a key is cut off at; nil when it is not, or by another region's word.
    func size(of key: KeyID) -> Int64? {
        guard case .size(let size) = byKey[key] else { return nil }
        return size
    }

    /// The moment after which records of a key are `after_cutoff`; nil when the key is not cut off, or not yet.
    func moment(of key: KeyID, in neighbourhood: some LedgerNeighbourhood) throws(LedgerError) -> Moment? {
        switch byKey[key] {
        case nil: return nil
        case .moment(let moment): return moment
        case .size(let size):
            guard size > 0 else { return Moment(milliseconds: .min) }
            // The entry before the size may lie beyond the n entries: then nothing was recorded after it.
            return try neighbourhood.recordedAt(EntryIndex(Int(size - 1)))
        }
    }
}
