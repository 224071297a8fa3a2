import Passes

extension SnapshotRow {
    /// Reads a row.
    ///
    /// - Errors: ``SnapshotError/malformed(part:offset:)`` for anything but the deterministic encoding of a row.
    /// - Source: `Docs/Formats/Snapshot.md`, rows.
    public init(parsing bytes: [UInt8]) throws(SnapshotError) {
        var reader = SnapshotReader(bytes)
        self = try reader.row()
        try reader.finish()
    }

    /// The row's bytes.
    public var encoded: [UInt8] {
        var writer = CBORWriter(capacity: 80)
        write(to: &writer)
        return writer.bytes
    }

    /// Writes the row as one item.
    func write(to writer: inout CBORWriter) {
        writer.writeArray(count: 13)
        writer.write(text: name.region.text)
        writer.write(bytes: name.id.bytes)
        writer.write(integer: Int64(state.rawValue))
        writer.write(integer: Int64(issueNumber))
        writer.write(integer: firstUse?.milliseconds ?? 0)
        writer.write(integer: Int64(entries))
        writer.write(integer: parkDay?.seconds ?? 0)
        writer.write(integer: Int64(entriesThatDay))
        writer.write(integer: Int64(inside))
        writer.write(integer: lastEntry?.milliseconds ?? 0)
        writer.write(integer: lastPresentation?.seconds ?? 0)
        Self.write(left, to: &writer)
        Self.write(shares, to: &writer)
    }

    /// Text keys ascend by their encoded bytes: by length, then by the bytes themselves.
    private static func write(_ uses: [Code: Int], to writer: inout CBORWriter) {
        writer.writeMap(count: uses.count)
        let ascending = uses.sorted {
            ($0.key.text.utf8.count, $0.key) < ($1.key.text.utf8.count, $1.key)
        }
        for (perk, count) in ascending {
            writer.write(text: perk.text)
            writer.write(integer: Int64(count))
        }
    }
}
