import PassLedger
import Passes

/// The columns by which an entry is found.
struct IndexKeys: Hashable {
    let recordedAt: Int64
    let pass: Int64?
    let sequence: Int64
    let record: Int64
    let journal: Int64?
    let journalSequence: Int64?

    /// Derives the columns from an entry.
    init(of entry: Entry) {
        recordedAt = entry.recordedAt.milliseconds
        pass = entry.passID.map { Self.key(of: $0.bytes) }
        sequence = entry.sequence
        record = Self.key(of: entry.record.hash.bytes)
        journal = entry.record.journal.map { Self.key(of: $0.journal.bytes) }
        journalSequence = entry.record.journal?.sequence
    }

    /// The first 8 bytes as a signed number: two that differ may share it, so a match is only a candidate.
    static func key(of bytes: [UInt8]) -> Int64 {
        Int64(bitPattern: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
