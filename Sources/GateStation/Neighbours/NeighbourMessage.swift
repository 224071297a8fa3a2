import PassLedger
import Passes

/// A datagram between gates of one site.
///
/// - Shape: `SPN1`, then one record; at most 1,400 bytes.
/// - Source: `Docs/Formats/Neighbours.md`.
struct NeighbourMessage {
    /// What a gate recorded.
    let record: Record

    /// The longest datagram: it travels whole in one Ethernet frame.
    static let largestSize = 1_400
    private static let magic: [UInt8] = [0x53, 0x50, 0x4E, 0x31]

    /// Takes a record to tell; nil for one that is too long or is nothing that neighbours tell each other.
    init?(_ record: Record) {
        guard record.bytes.count <= Self.largestSize - Self.magic.count, record.signer.gate != nil,
            record.kind.isVisit || record.kind == .annul
        else { return nil }
        self.record = record
    }

    /// Reads a datagram; nil for anything else (N1).
    init?(reading bytes: [UInt8]) {
        guard bytes.count <= Self.largestSize, bytes.starts(with: Self.magic),
            let record = try? Record(parsing: Array(bytes.dropFirst(Self.magic.count)))
        else { return nil }
        self.init(record)
    }

    /// The datagram.
    var bytes: [UInt8] { Self.magic + record.bytes }
}
