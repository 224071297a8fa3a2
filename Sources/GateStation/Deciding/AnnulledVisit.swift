package import PassLedger
package import Passes

/// What names a record that is to be taken back.
package enum VisitName: Hashable, Sendable {
    /// By the record's hash.
    case record(Digest)
    /// By its entry.
    case entry(EntryIndex)

    /// Reads 64 hex digits as a record's hash, and any other number as an entry's index.
    package init?(_ text: String) {
        if let bytes = [UInt8](hex: text), let hash = Digest(bytes) {
            self = .record(hash)
        } else if text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let index = Int(text)
        {
            self = .entry(EntryIndex(index))
        } else {
            return nil
        }
    }
}

/// A visit that was taken back.
package struct AnnulledVisit: Sendable {
    /// The pass.
    package let pass: PassName
    /// What was taken back.
    package let kind: RecordKind
    /// Its entry.
    package let visit: EntryIndex
    /// The record that takes it back.
    package let record: Digest
    /// That record's entry; nil while it is in the journal alone.
    package var index: EntryIndex?
}
