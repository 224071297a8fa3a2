public import PassLedger

extension GateJournal {
    /// The records that a ledger lacks: what a crash left between journal and ledger.
    ///
    /// - Shape: in the journal's order. Whoever holds the ledger's write lock appends these before any record of its own, so
    ///   what is missing is always the journal's end.
    /// - Errors: ``LedgerError``.
    public func missing(in ledger: any LedgerReading) throws(LedgerError) -> [PassLedger.Record] {
        var missing: [PassLedger.Record] = []
        var sequence = try next().sequence - 1
        while sequence >= 0 {
            guard let record = try records(from: sequence, count: 1).first else { break }
            guard try ledger.index(ofRecord: record.hash) == nil else { break }
            missing.append(record)
            sequence -= 1
        }
        return missing.reversed()
    }
}

extension GateJournal {
    /// The highest number that a ledger has of this journal beyond the journal's own end; nil when there is none.
    ///
    /// A number here says that an older copy of the journal was put back: signing on would give one number to two records.
    public func numberBeyondEnd(in ledger: any LedgerReading) throws(LedgerError) -> Int64? {
        let end = try next().sequence
        return try ledger.entries(ofJournal: id, sequence: end...Int64.max).last?.entry.record.journal?
            .sequence
    }
}

extension GateJournal {
    /// Whether the file that was opened still lies at its path.
    public var isInPlace: Bool { database.isInPlace }

    /// How large the journal is on disk, what is not yet folded into its file included; bytes.
    public var size: Int64 {
        [database.path, database.path + "-wal"].reduce(0) { $0 + SQLiteFile.size(of: $1) }
    }
}
