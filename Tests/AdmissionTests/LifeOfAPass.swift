import Admission
import PassLedger
import Passes
import TestSupport
import Testing

/// A pass of random rules, its issuer's changes of mind, and showings at random gates, recorded whatever the verdict.
struct LifeOfAPass {
    private var random: SeededGenerator
    private let store = MemoryStore()
    private let issuer: SigningKey
    private let roster: Roster
    private var gates: [Machine] = []
    private var tokens: [PassToken] = []
    private var now: Moment

    /// A gate with its key and journal.
    private struct Machine {
        var gate: AdmittingGate
        let key: SigningKey
        let journal = JournalID.random()
        var sequence: Int64 = 0
        var previous: Digest = .zero
    }

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        issuer = try #require(SigningKey(seed: [UInt8](repeating: 1, count: 32)))
        now = try #require(Moment(rfc3339: "2026-05-01T09:00:00+08:00"))
        let record = KeyRecord(
            use: .issuer, key: issuer.publicKey, signFrom: now - .seconds(86_400),
            signUntil: now + .seconds(9_000_000), verifyUntil: now + .seconds(90_000_000))
        let member = Member(
            region: Names.quzhou, name: "Quzhou", timeZone: "Asia/Shanghai", dayStartMinutes: 240,
            currency: "CNY", origin: "localhost/quzhou", keys: [record])
        roster = Roster(
            version: 1, issued: now, expires: now + .seconds(9_000_000), threshold: 1, rosterKeys: [],
            members: [member])
    }

    /// Enrols the gates and sells the pass.
    mutating func begin() async throws {
        try await enrol("in1", [Names.north], .in)
        try await enrol("in2", [Names.museum, Names.south], .in)
        try await enrol("out1", [Names.north], .out)
        try await enrol("shop1", [Names.north], .in, perk: Names.coffee)
        let policy = EntryPolicy(
            total: .random(in: 0...3, using: &random), days: .random(in: 0...3, using: &random),
            perDay: .random(in: 0...2, using: &random),
            gapMinutes: [0, 60, 300][.random(in: 0...2, using: &random)],
            allowsReentry: .random(using: &random))
        let claims = PassClaims(
            region: Names.quzhou, passID: .random(), issuedAt: now, notBefore: now + .seconds(3600),
            expires: now + .seconds(6 * 86_400),
            plan: PlanReference(code: Names.day, version: 1),
            zones: Bool.random(using: &random) ? [Names.north, Names.south] : [Names.north],
            perks: [Perk(code: Names.coffee, kind: .uses, uses: 3)], entryPolicy: policy,
            persons: .random(in: 1...3, using: &random))
        try await issue(.mint, claims)
    }

    /// One thing that happens; of a showing, what the gate holds against it and what replay does.
    mutating func step() async throws -> (judged: Set<Flag>, replayed: Set<Flag>)? {
        now = now + .seconds(60 * Int64.random(in: 1...240, using: &random))
        switch Int.random(in: 0..<60, using: &random) {
        case 0, 1: try await say(.suspend)
        case 2, 3, 4: try await say(.resume)
        case 5: try await say(.void)
        case 6, 7:
            var claims = try #require(tokens.last).claims
            claims.issueNumber += 1
            claims.entryPolicy.total += claims.entryPolicy.total > 0 ? 1 : 0
            try await issue(.amend, claims)
        default: return try await show(at: .random(in: 0..<4, using: &random))
        }
        return nil
    }

    private mutating func show(at place: Int) async throws -> (judged: Set<Flag>, replayed: Set<Flag>)? {
        // Nearly always the newest token, now and then one that was replaced.
        let token = try #require(
            Bool.random(using: &random) ? tokens.last : tokens.randomElement(using: &random))
        let persons = place == 3 ? 1 : Int.random(in: 1...token.claims.persons, using: &random)
        let count = place == 3 ? Int.random(in: 1...2, using: &random) : 1
        let name = token.claims.name
        let before = try await replay(of: name)
        gates[place].gate.exits = before.context.gates.zonesWithExit
        let gate = gates[place].gate
        let policy = AdmissionPolicy(gate: gate, trust: Trust(roster: roster))
        let verdict = policy.judge(
            .token(token), knowing: PassKnowledge(of: token, by: before.state, at: gate, now: now),
            at: GateClock(machine: now), persons: persons, count: count)
        let zone = try #require(gate.zones.first { token.claims.zones.contains($0) } ?? gate.zones.first)
        let kind: RecordKind = place == 3 ? .redeem : place == 2 ? .checkOut : .checkIn
        let content: Record.Content =
            place == 3 ? .redemption(perk: try #require(gate.perk), count: count) : .passage(zone: zone)
        let record = try sign(kind, content, token, persons: persons, at: place)
        let index = try await append(record)
        let after = try await replay(of: name)
        if !verdict.refusals.isEmpty, Bool.random(using: &random) {
            try await append(try sign(.annul, .annulment(record: record.hash), token, persons: 1, at: place))
        }
        return (Set(verdict.refusals.compactMap(\.reason.flag)), Set(after.state.flags(at: index)))
    }
}

extension LifeOfAPass {
    private func replay(of name: PassName) async throws -> (context: LedgerContext, state: PassState) {
        let roster = roster
        return try await store.read { reading in
            let context = try #require(
                try LedgerContext.read(from: reading, region: name.region, roster: roster))
            return (context, try #require(try PassState.read(name, from: reading, in: context)))
        }
    }

    @discardableResult
    private func append(_ record: Record) async throws -> EntryIndex {
        let now = now
        return try await store.write { try $0.append(record, at: now).entry.index }
    }

    private func say(_ kind: RecordKind) async throws {
        let draft = RecordDraft(
            kind: kind, region: Names.quzhou, passID: tokens.last?.claims.passID, at: now,
            signer: SignerName(region: Names.quzhou))
        try await append(try Record(signing: draft, by: issuer))
    }

    private mutating func issue(_ kind: RecordKind, _ claims: PassClaims) async throws {
        let token = try PassToken(minting: claims, by: issuer)
        tokens.append(token)
        let draft = RecordDraft(
            kind: kind, region: Names.quzhou, passID: claims.passID, at: now,
            signer: SignerName(region: Names.quzhou),
            content: .issued(Record.Issued(commitment: token.commitment, claims: token.claims)))
        try await append(try Record(signing: draft, by: issuer))
    }

    private mutating func enrol(
        _ id: String, _ zones: [Code], _ direction: GateEnrolment.Direction, perk: Code? = nil
    ) async throws {
        let id = try #require(Code(id))
        var gate = AdmittingGate(region: Names.quzhou, id: id, zones: zones)
        gate.direction = direction == .out ? .out : .in
        gate.perk = perk
        let key = try #require(SigningKey(seed: [UInt8](repeating: UInt8(20 + gates.count), count: 32)))
        let machine = Machine(gate: gate, key: key)
        gates.append(machine)
        let enrolment = GateEnrolment(
            id: id, key: key.publicKey, zones: zones.sorted(), direction: direction, journal: machine.journal)
        let draft = RecordDraft(
            kind: .gate, region: Names.quzhou, at: now, signer: SignerName(region: Names.quzhou),
            content: .gate(enrolment))
        try await append(try Record(signing: draft, by: issuer))
    }

    private mutating func sign(
        _ kind: RecordKind, _ content: Record.Content, _ token: PassToken, persons: Int, at place: Int
    ) throws -> Record {
        let machine = gates[place]
        let draft = RecordDraft(
            kind: kind, region: Names.quzhou, passID: token.claims.passID, at: now,
            signer: SignerName(region: Names.quzhou, gate: machine.gate.id),
            journal: JournalPosition(
                journal: machine.journal, sequence: machine.sequence, previous: machine.previous),
            persons: persons, evidence: kind == .annul ? nil : Evidence(tokenHash: token.hash),
            content: content)
        let record = try Record(signing: draft, by: machine.key)
        gates[place].sequence += 1
        gates[place].previous = record.hash
        return record
    }
}

extension Reason {
    /// What replay calls an entry that a gate would have refused for this reason.
    fileprivate var flag: Flag? {
        switch self {
        case .voided: .afterVoid
        case .superseded: .afterReissue
        case .suspended: .afterSuspend
        case .expired, .notYetValid, .outsideTimeSlot: .outsideValidity
        case .wrongZone: .wrongZone
        case .alreadyInside: .doubleEntry
        case .entriesUsedUp, .tooSoon, .perkUnknown, .perkUsedUp: .overLimit
        default: nil
        }
    }
}
