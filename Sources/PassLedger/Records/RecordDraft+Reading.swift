import Passes

extension RecordDraft {
    /// Reads what a record would say, as ``encoded`` wrote it.
    ///
    /// - Errors: ``RecordError`` as for a record's payload.
    public init(parsing payload: [UInt8]) throws(RecordError) {
        var fields = try RecordFields(payload, in: payload.indices)
        try self.init(reading: &fields)
        try fields.finish()
    }

    /// Takes what a record says out of its fields.
    ///
    /// - Source: `Docs/Formats/Record.md`, rules R5 to R27.
    init(reading fields: inout RecordFields) throws(RecordError) {
        let kind = try fields.take(1, rule: 5).read(rule: 5) { $0.text.flatMap(RecordKind.init(rawValue:)) }
        let region = try fields.take(2, rule: 6).read(rule: 6) { $0.regionID }
        let passID = try Self.passID(for: kind, from: &fields)
        let at = try fields.take(4, rule: 8).integer(in: CBORValue.natural, rule: 8)
        let signer = try fields.take(5, rule: 9).read(rule: 9) { $0.text.flatMap { SignerName($0) } }
        let journal = try Self.journal(of: signer, from: &fields)
        self.init(
            kind: kind, region: region, passID: passID, at: Moment(milliseconds: at), signer: signer,
            journal: journal)
        try readVisit(from: &fields)
        try readOptional(from: &fields)
        content = try Record.Content(of: kind, region: region, passID: passID, reading: &fields)
    }

    /// R7: exactly the kinds of a pass and `rights` name one.
    private static func passID(
        for kind: RecordKind, from fields: inout RecordFields
    ) throws(RecordError) -> PassID? {
        guard kind.isOfPass || kind == .rights else { return nil }
        return try fields.take(3, rule: 7).read(rule: 7) { $0.bytes.flatMap { PassID($0) } }
    }

    /// R10: exactly gates and counters keep a journal; the hash before the first record is zeros.
    private static func journal(
        of signer: SignerName, from fields: inout RecordFields
    ) throws(RecordError) -> JournalPosition? {
        guard signer.gate != nil else { return nil }
        return try fields.take(6, rule: 10).read(rule: 10) { value in
            guard let parts = value.array(count: 3), let journal = parts[0].bytes.flatMap({ JournalID($0) }),
                let sequence = parts[1].integer(in: CBORValue.natural), let previous = parts[2].digest,
                sequence > 0 || previous == .zero
            else { return nil }
            return JournalPosition(journal: journal, sequence: sequence, previous: previous)
        }
    }

    /// R11, R12: persons and evidence belong to visits.
    private mutating func readVisit(from fields: inout RecordFields) throws(RecordError) {
        guard kind.isVisit else { return }
        if let field = fields.take(7) { persons = Int(try field.integer(in: 1...65_535, rule: 11)) }
        evidence = try fields.take(8, rule: 12).read(rule: 12) { Evidence(reading: $0) }
    }

    /// R13 to R16: keys that any record may have.
    private mutating func readOptional(from fields: inout RecordFields) throws(RecordError) {
        reason = try fields.take(9)?.text(rule: 13)
        if let field = fields.take(10) {
            marks = try field.read(rule: 14) { value in
                guard let elements = value.array else { return nil }
                let texts = elements.compactMap(\.text)
                return texts.count == elements.count ? texts : nil
            }
        }
        known = try fields.take(11)?.read(rule: 15) { KnownLedger(reading: $0) }
        share = try fields.take(12)?.read(rule: 16) { $0.share }
    }
}

extension Evidence {
    /// `[SHA-256(token)]` or `[SHA-256(token), time, use, holder signature]`.
    init?(reading value: CBORValue) {
        guard let parts = value.array, let hash = parts.first?.digest else { return nil }
        if parts.count == 1 {
            self.init(tokenHash: hash)
            return
        }
        guard parts.count == 4, let seconds = parts[1].integer(in: CBORValue.natural),
            let use = parts[2].text,
            use.isEmpty || Code(use) != nil, let signature = parts[3].bytes.flatMap({ Signature($0) })
        else { return nil }
        self.init(
            tokenHash: hash, proof: Proof(time: Moment(seconds: seconds), use: use, signature: signature))
    }
}

extension KnownLedger {
    /// `[snapshot version, home ledger size known]`.
    init?(reading value: CBORValue) {
        guard let parts = value.array(count: 2), let version = parts[0].integer(in: CBORValue.natural),
            let size = parts[1].integer(in: CBORValue.natural)
        else { return nil }
        self.init(snapshotVersion: version, ledgerSize: TreeSize(Int(size)))
    }
}
