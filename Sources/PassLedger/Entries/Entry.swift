public import Passes

/// One line of a region's ledger: a record, its place in its pass's history, and when it was recorded.
///
/// - Shape: deterministic CBOR `[1, iss, pass id or null, seq, previous or null, recorded_at, record]`, at most 65,535 bytes.
/// - Guarantee: parsing proves form only; that `previous` is the hash of the entry before it is for replay to say.
/// - Source: CONTRACT, section 5; `Docs/Formats/LedgerEntry.md`.
public struct Entry: Hashable, Sendable {
    /// The bytes that the tree's leaf is made of.
    public let bytes: [UInt8]
    /// iss: the pass's home region, or the region itself without a pass.
    public let region: RegionID
    /// The pass, if the entry belongs to one.
    public let passID: PassID?
    /// The entry's number within its chain, from 0.
    public let sequence: Int64
    /// The hash of the chain's entry numbered one less; nil at 0.
    public let previous: Digest?
    /// When the ledger took it; milliseconds, never less than the entry before.
    public let recordedAt: Moment
    /// What was recorded.
    public let record: Record
    /// The leaf hash: SHA-256(0x00 ‖ entry).
    public let hash: Digest

    /// The longest entry.
    public static let largestSize = 65_535

    /// Wraps a record; chain, number and previous hash are the store's to give.
    public init(recording record: Record, sequence: Int64, previous: Digest?, at recordedAt: Moment) {
        precondition((sequence == 0) == (previous == nil), "exactly an entry numbered 0 has none before it")
        self.record = record
        region = record.region
        passID = record.passID
        self.sequence = sequence
        self.previous = previous
        self.recordedAt = recordedAt
        bytes = Self.encoding(of: record, sequence: sequence, previous: previous, at: recordedAt)
        hash = Merkle.leafHash(bytes)
    }

    /// The chain it belongs to: its pass, or nil for the chain of entries without one.
    public var chain: PassName? { record.passName }

    private static func encoding(
        of record: Record, sequence: Int64, previous: Digest?, at recordedAt: Moment
    ) -> [UInt8] {
        var writer = CBORWriter(capacity: record.bytes.count + 120)
        writer.writeArray(count: 7)
        writer.write(integer: 1)
        writer.write(text: record.region.text)
        if let passID = record.passID { writer.write(bytes: passID.bytes) } else { writer.writeNull() }
        writer.write(integer: sequence)
        if let previous { writer.write(bytes: previous.bytes) } else { writer.writeNull() }
        writer.write(integer: recordedAt.milliseconds)
        writer.write(bytes: record.bytes)
        return writer.bytes
    }
}
