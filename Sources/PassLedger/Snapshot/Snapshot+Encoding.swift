public import Passes

extension Snapshot {
    /// The payload's bytes.
    ///
    /// - Source: `Docs/Formats/Snapshot.md`.
    public var encoded: [UInt8] {
        var writer = CBORWriter(capacity: 200 + roster.count + rows.count * 80)
        writer.writeMap(count: 10)
        for key in Int64(1)...10 {
            writer.write(integer: key)
            write(part: key, to: &writer)
        }
        return writer.bytes
    }

    /// The snapshot as a gate receives it.
    public func signed(by key: SigningKey) -> [UInt8] {
        SignedStatement(signing: encoded, by: key, as: .snapshot).bytes
    }

    private func write(part key: Int64, to writer: inout CBORWriter) {
        switch key {
        case 1: writer.write(text: region.text)
        case 2: writer.write(integer: version)
        case 3: writer.write(integer: base)
        case 4: writer.write(integer: issued.seconds)
        case 5: writer.write(integer: validUntil.seconds)
        case 6: writer.write(bytes: roster)
        case 7: writePlans(to: &writer)
        case 8: writeCutOffs(to: &writer)
        case 9:
            writer.writeArray(count: rows.count)
            for row in rows { row.write(to: &writer) }
        default: writeJournals(to: &writer)
        }
    }

    private func writePlans(to writer: inout CBORWriter) {
        writer.writeArray(count: plans.count)
        for plan in plans {
            writer.writeArray(count: 3)
            writer.write(text: plan.reference.code.text)
            writer.write(integer: Int64(plan.reference.version))
            writer.write(plan.value)
        }
    }

    private func writeCutOffs(to writer: inout CBORWriter) {
        writer.writeArray(count: cutOffs.count)
        for key in cutOffs {
            writer.writeArray(count: 3)
            writer.write(bytes: key.keyID.bytes)
            writer.write(integer: key.size)
            writer.writeArray(count: key.commitments.count)
            for commitment in key.commitments { writer.write(bytes: commitment) }
        }
    }

    private func writeJournals(to writer: inout CBORWriter) {
        writer.writeArray(count: journals.count)
        for progress in journals {
            writer.writeArray(count: 3)
            writer.write(bytes: progress.journal.bytes)
            writer.write(integer: progress.recorded)
            writer.write(integer: progress.kept)
        }
    }
}
