public import Passes

/// What one party saw, signed by it: the unit that ledgers and journals are made of.
///
/// - Shape: a tagged COSE_Sign1 with external AAD `scenic-pass record v1`, at most 16,384 bytes.
/// - Guarantee: parsing proves form only; ``isSigned(by:)`` proves the signature, and replay whether the key may sign this.
/// - Source: CONTRACT, section 5; `Docs/Formats/Record.md`.
public struct Record: Hashable, Sendable {
    /// The signed statement as received.
    public let statement: SignedStatement
    /// SHA-256 of the record's bytes, by which it is recorded once.
    public let hash: Digest
    /// What it says.
    public let draft: RecordDraft
    /// Whether a map key `price` stands anywhere in it, which the ledger forbids.
    public let namesPrice: Bool

    /// The longest record.
    public static let largestSize = 16_384

    /// Reads a record.
    ///
    /// - Errors: ``RecordError`` with the broken rule and where; `malformed_record` to the sender.
    public init(parsing bytes: [UInt8]) throws(RecordError) {
        guard bytes.count <= Self.largestSize else { throw .form(rule: 1, offset: Self.largestSize) }
        let statement: SignedStatement
        do { statement = try SignedStatement(parsing: bytes) } catch { throw .encoding(error) }
        var fields = try RecordFields(payloadOf: statement)
        draft = try RecordDraft(reading: &fields)
        try fields.finish()
        namesPrice = fields.namesPrice
        self.statement = statement
        hash = Digest(of: bytes)
    }

    /// Signs what a draft says.
    ///
    /// - Errors: ``RecordError`` for a draft that a reader would refuse; its offset counts in the record that was not made.
    public init(signing draft: RecordDraft, by key: SigningKey) throws(RecordError) {
        // Reading back what was written keeps one list of rules, and a draft built by hand never becomes a bad record.
        let statement = SignedStatement(signing: draft.encoded, by: key, as: .record)
        try self.init(parsing: statement.bytes)
    }

    /// Whether the signature verifies under a key.
    ///
    /// - Guarantee: says nothing about whether that key may sign such a record.
    public func isSigned(by key: PublicKey) -> Bool { statement.isSigned(by: key, as: .record) }
}

extension Record {
    /// The record's bytes as received.
    public var bytes: [UInt8] { statement.bytes }
    /// The signer's key, by its short name.
    public var keyID: KeyID { statement.keyID }
    /// What it is about.
    public var kind: RecordKind { draft.kind }
    /// The home region of the pass; the writing region when there is none.
    public var region: RegionID { draft.region }
    /// The pass, if it is about one.
    public var passID: PassID? { draft.passID }
    /// The pair that names the pass.
    public var passName: PassName? { draft.passName }
    /// When the signer saw it.
    public var at: Moment { draft.at }
    /// Who signed.
    public var signer: SignerName { draft.signer }
    /// The place in the signer's journal.
    public var journal: JournalPosition? { draft.journal }
    /// How many persons.
    public var persons: Int { draft.persons }
    /// What was shown.
    public var evidence: Evidence? { draft.evidence }
    /// Why.
    public var reason: String? { draft.reason }
    /// Marks that the signer declared.
    public var marks: [String] { draft.marks }
    /// What the gate knew.
    public var known: KnownLedger? { draft.known }
    /// The share that a cut-off site drew on.
    public var share: Share? { draft.share }
    /// What the kind calls for.
    public var content: Content { draft.content }
}
