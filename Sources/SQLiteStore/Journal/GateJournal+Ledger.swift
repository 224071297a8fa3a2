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
