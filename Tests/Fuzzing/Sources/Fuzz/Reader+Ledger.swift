import PassLedger

extension Reader {
    /// A record: its draft, written again, is its payload.
    func readRecord(_ bytes: [UInt8]) {
        guard let record = try? Record(parsing: bytes) else { return }
        requireSame(record)
    }

    /// An entry: its parts, put together again, are its bytes.
    func readEntry(_ bytes: [UInt8]) {
        guard let entry = try? Entry(parsing: bytes) else { return }
        let again = Entry(
            recording: entry.record, sequence: entry.sequence, previous: entry.previous, at: entry.recordedAt)
        require(again.bytes == bytes, "an accepted entry is written as it was read")
        requireSame(entry.record)
    }

    private func requireSame(_ record: Record) {
        require(
            record.draft.encoded == Array(record.statement.payload),
            "an accepted record is written as it was read")
    }
}
