import Passes
import Testing

@testable import PassLedger

/// A region with its ledger in memory, in the words of the rules.
///
/// Times are those of the park's clock: `"05-01 09:30"` is 2026-05-01 in Asia/Shanghai unless an offset is given.
struct Park {
    var ledger = MemoryLedger()
    let region: RegionID
    let roster: Roster
    let issuer: SigningKey
    let log: SigningKey
    private var gates: [String: Gate] = [:]

    struct Gate {
        let key: SigningKey
        let journal: JournalID
        var sequence: Int64 = 0
        var previous: Digest = .zero
    }

    /// A pass as its holder has it.
    struct Pass {
        let name: PassName
        var token: PassToken
        var holder: SigningKey?
    }

    init(timeZone: String = "Asia/Shanghai", dayStart: Int = 0, agreements: [Agreement] = []) throws {
        region = try #require(RegionID("quzhou"))
        issuer = try Self.key(1)
        log = try Self.key(2)
        let member = Member(
            region: region, name: "Quzhou", timeZone: timeZone, dayStartMinutes: dayStart, currency: "CNY",
            origin: "localhost/quzhou",
            keys: [try Self.record(.issuer, issuer), try Self.record(.log, log)])
        roster = Roster(
            version: 1, issued: try Self.time("01-01 00:00"), expires: try Self.time("12-31 00:00"),
            threshold: 1,
            rosterKeys: [], members: [member], agreements: agreements)
    }

    static func key(_ number: UInt8) throws -> SigningKey {
        try #require(SigningKey(seed: [UInt8](repeating: number, count: 32)))
    }

    static func record(_ use: KeyUse, _ key: SigningKey, cutOff: Int64? = nil) throws -> KeyRecord {
        KeyRecord(
            use: use, key: key.publicKey, signFrom: try time("01-01 00:00"),
            signUntil: try time("12-31 00:00"),
            verifyUntil: try time("12-31 00:00"), cutOff: cutOff)
    }

    static func code(_ text: String) throws -> Code { try #require(Code(text)) }

    static func time(_ text: String) throws -> Moment {
        let parts = text.split(separator: " ")
        let offset = parts.count > 2 ? String(parts[2]) : "+08:00"
        let seconds = parts[1].count > 5 ? "" : ":00"
        return try #require(Moment(rfc3339: "2026-\(parts[0])T\(parts[1])\(seconds)\(offset)"))
    }

    // MARK: what is asked

    func context(size: TreeSize? = nil) throws -> LedgerContext {
        try #require(try LedgerContext.read(from: ledger, region: region, roster: roster, size: size))
    }

    func state(of pass: Pass, size: TreeSize? = nil) throws -> PassState {
        try #require(
            try PassState.read(pass.name, from: ledger, in: try context(size: size), size: size))
    }

    func flags(of record: Record, size: TreeSize? = nil) throws -> [Flag] {
        let name = try #require(record.passName)
        let index = try #require(ledger.index(ofRecord: record.hash))
        let state = try #require(
            try PassState.read(name, from: ledger, in: try context(size: size), size: size))
        return state.flags(at: index)
    }

    // MARK: what happens

    @discardableResult
    mutating func append(_ record: Record, _ recordedAt: String) throws -> EntryIndex {
        ledger.append(record, at: try Self.time(recordedAt)).entry.index
    }

    /// An issuer's entry.
    @discardableResult
    mutating func issuer(
        _ kind: RecordKind, _ pass: PassName? = nil, _ content: Record.Content = .none, at time: String,
        by key: SigningKey? = nil, signer: SignerName? = nil
    ) throws -> Record {
        let draft = RecordDraft(
            kind: kind, region: region, passID: pass?.id, at: try Self.time(time),
            signer: signer ?? SignerName(region: region), content: content)
        let record = try Record(signing: draft, by: key ?? issuer)
        try append(record, time)
        return record
    }

    /// Enrols a gate; again, with a new journal, when asked to.
    mutating func enrol(
        _ id: String, _ zones: [String] = ["north"], _ direction: GateEnrolment.Direction = .in,
        at time: String = "04-01 08:00", newJournal: Bool = false
    ) throws {
        let number = UInt8(truncatingIfNeeded: 10 + gates.count)
        if newJournal { gates[id] = nil }
        let gate = try gates[id] ?? Gate(key: Self.key(number), journal: .random())
        gates[id] = gate
        let enrolment = GateEnrolment(
            id: try Self.code(id), key: gate.key.publicKey, zones: try zones.sorted().map(Self.code),
            direction: direction, journal: gate.journal)
        try issuer(.gate, nil, .gate(enrolment), at: time)
    }

    /// A gate's key and journal as they stand, or as a clone of the machine has them.
    subscript(gate id: String) -> Gate? {
        get { gates[id] }
        set { gates[id] = newValue }
    }

    /// A plan's next version.
    mutating func plan(_ code: String, transfer: Int64 = 0, price: Bool = false) throws {
        var map: [CBORKey: CBORValue] = ["code": .text(code), "transfer": .integer(transfer)]
        if price { map["price"] = .integer(100) }
        try issuer(.plan, nil, .plan(.map(map)), at: "04-01 08:00")
    }

    /// Sells a pass: for one person, north and south, the whole of May, unless said otherwise.
    mutating func mint(
        at time: String = "04-30 12:00", holder: SigningKey? = nil, price: Bool = false,
        _ change: (inout PassClaims) throws -> Void = { _ in }
    ) throws -> Pass {
        var claims = PassClaims(
            region: region, passID: .random(), issuedAt: try Self.time("04-30 12:00"),
            notBefore: try Self.time("05-01 00:00"), expires: try Self.time("06-01 00:00"),
            holder: holder?.publicKey, plan: PlanReference(code: try Self.code("day"), version: 1),
            zones: [try Self.code("north"), try Self.code("south")])
        try change(&claims)
        let token = try PassToken(minting: claims, by: issuer)
        let pass = Pass(name: token.claims.name, token: token, holder: holder)
        try issuer(
            .mint, pass.name, .issued(Record.Issued(commitment: token.commitment, claims: token.claims)),
            at: time)
        return pass
    }

    /// Issues another token of a pass.
    @discardableResult
    mutating func issue(
        _ kind: RecordKind, _ pass: inout Pass, at time: String, holder: SigningKey? = nil,
        replaced: Digest? = nil, proof: Signature? = nil,
        _ change: (inout PassClaims) throws -> Void = { _ in }
    ) throws -> Record {
        var claims = pass.token.claims
        claims.issueNumber += 1
        claims.holder = holder?.publicKey ?? claims.holder
        try change(&claims)
        let token = try PassToken(minting: claims, by: issuer)
        let issued = Record.Issued(
            commitment: token.commitment, claims: token.claims,
            replacedToken: replaced ?? (kind == .transfer ? pass.token.hash : nil), proof: proof)
        pass.token = token
        pass.holder = holder ?? pass.holder
        return try issuer(kind, pass.name, .issued(issued), at: time)
    }
}
