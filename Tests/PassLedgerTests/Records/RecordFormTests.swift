import PassLedger
import Passes
import TestSupport
import Testing

/// One way to break a record: which rule, in a record of which kind, by which change of its payload's map.
struct RecordMistake: CustomTestStringConvertible, Sendable {
    let rule: Int
    let kind: RecordKind
    let testDescription: String
    let change: @Sendable (inout [CBORKey: CBORValue]) -> Void

    init(
        _ rule: Int, _ kind: RecordKind, _ what: String,
        _ change: @escaping @Sendable (inout [CBORKey: CBORValue]) -> Void
    ) {
        self.rule = rule
        self.kind = kind
        testDescription = "R\(rule): \(kind.rawValue) with \(what)"
        self.change = change
    }

    /// Replaces one key's value, or takes it out.
    init(_ rule: Int, _ kind: RecordKind, _ key: CBORKey, _ value: CBORValue?) {
        let what = value.map { "\(key): \($0)".prefix(70) } ?? "no \(key)"
        self.init(rule, kind, String(what)) { $0[key] = value }
    }
}

@Suite struct `A record` {
    private let samples = RecordSamples()

    @Test(arguments: RecordKind.allCases)
    func `of every kind is read as it was written`(kind: RecordKind) throws {
        let draft = try samples.draft(kind)
        let record = try Record(signing: draft, by: samples.key(for: draft))
        #expect(record.draft == draft)
        #expect(try Record(parsing: record.bytes) == record)
        #expect(record.isSigned(by: samples.key(for: draft).publicKey))
        #expect(!record.isSigned(by: samples.region.logKey.publicKey))
        #expect(record.hash == Digest(of: record.bytes))
        #expect(!record.namesPrice)
    }

    @Test(arguments: RecordMistake.all)
    func `that breaks a rule is refused by that rule`(mistake: RecordMistake) throws {
        var payload = try samples.payload(mistake.kind)
        mistake.change(&payload)
        let statement = SignedStatement(
            signing: CBORValue.map(payload).encoded, by: samples.region.issuerKey, as: .record)
        let error = #expect(throws: RecordError.self) { try Record(parsing: statement.bytes) }
        guard case .form(let rule, let offset) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(rule == mistake.rule)
        #expect(statement.payloadRange.contains(offset))
    }

    @Test func `is at most 16,384 bytes`() throws {
        var draft = try samples.draft(.plan)
        let text = CBORValue.text(String(repeating: "x", count: 1000))
        draft.content = .plan(.map(["notes": .array([CBORValue](repeating: text, count: 15))]))
        #expect(try Record(signing: draft, by: samples.region.issuerKey).bytes.count < Record.largestSize)
        draft.content = .plan(.map(["notes": .array([CBORValue](repeating: text, count: 17))]))
        #expect(throws: RecordError.form(rule: 1, offset: 16_384)) {
            try Record(signing: draft, by: samples.region.issuerKey)
        }
    }

    @Test func `with a price can be read, and says so`() throws {
        for kind in [RecordKind.plan, .mint, .suspend] {
            var payload = try samples.payload(kind)
            switch kind {
            case .plan:
                payload[25] = .map(["code": .text("day"), "more": .array([.map(["price": .integer(1)])])])
            case .mint:
                payload[17] = payload[17].flatMap { value in
                    value.map.map { .map($0.merging(["price": .integer(1)]) { old, _ in old }) }
                }
            default: payload["price"] = .text("8.00")
            }
            let statement = SignedStatement(
                signing: CBORValue.map(payload).encoded, by: samples.region.issuerKey, as: .record)
            #expect(try Record(parsing: statement.bytes).namesPrice, "\(kind)")
        }
    }

    @Test func `is signed for its use alone`() throws {
        let record = try samples.region.mint(1)
        let key = samples.region.issuerKey
        for use in SignatureUse.allCases where use != .record {
            #expect(!record.statement.isSigned(by: key.publicKey, as: use))
            let other = SignedStatement(signing: Array(record.statement.payload), by: key, as: use)
            #expect(try !Record(parsing: other.bytes).isSigned(by: key.publicKey))
        }
    }

    @Test func `in another encoding is refused by the encoding's rule`() throws {
        let bytes = try samples.region.mint(1).bytes
        #expect(throws: RecordError.encoding(CBORError(rule: 12, offset: bytes.count))) {
            try Record(parsing: bytes + [0])
        }
        #expect(throws: RecordError.encoding(CBORError(rule: 15, offset: 0))) {
            try Record(parsing: Array(bytes.dropFirst()))
        }
    }
}
