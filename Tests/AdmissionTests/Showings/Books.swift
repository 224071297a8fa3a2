import Admission
import PassLedger
import Passes
import Testing

/// Quzhou's ledger in memory, with one gate for both ways, so that a gate can judge by what really happened.
struct Books {
    let store = MemoryStore()
    var gate: AdmittingGate
    private let key = SigningKey.random()
    let journal = JournalID.random()

    /// Enrols a gate that opens two zones, both ways.
    init() async throws {
        gate = AdmittingGate(region: Names.quzhou, id: Names.gate, zones: [Names.north, Names.south])
        gate.direction = .both
        gate.exits = [Names.north, Names.south]
        let enrolment = GateEnrolment(
            id: gate.id, key: key.publicKey, zones: gate.zones, direction: .both, journal: journal)
        try await issuer(.gate, at: Scene.at(8), content: .gate(enrolment))
    }

    /// Sells a pass.
    func sell(_ token: PassToken) async throws {
        var claims = token.claims
        claims.attributes = []
        let issued = Record.Issued(commitment: token.commitment, claims: claims)
        try await issuer(.mint, of: claims.passID, at: claims.issuedAt, content: .issued(issued))
    }

    /// Writes a passage as the gate's record, when it happened unless another time is given.
    func write(
        _ passage: Passage, of shown: ShownPass, number: Int64, recordedAt: Moment? = nil
    ) async throws {
        let record = try self.record(
            passage.kind == .checkIn ? .checkIn : .checkOut, .passage(zone: try #require(passage.zone)),
            of: shown, persons: passage.persons, at: passage.at, number: number)
        try await append(record, at: recordedAt ?? passage.at)
    }

    /// Signs a record as the gate.
    func record(
        _ kind: RecordKind, _ content: Record.Content, of shown: ShownPass, persons: Int = 1,
        at moment: Moment,
        number: Int64
    ) throws -> Record {
        let draft = RecordDraft(
            kind: kind, region: shown.token.claims.region, passID: shown.token.claims.passID, at: moment,
            signer: SignerName(region: Names.quzhou, gate: gate.id),
            journal: JournalPosition(journal: journal, sequence: number, previous: .zero),
            persons: persons, evidence: kind == .annul ? nil : evidence(of: shown), content: content)
        return try Record(signing: draft, by: key)
    }

    /// What the ledger makes of a pass.
    func state(of name: PassName) async throws -> PassState {
        try await store.read { reading in
            let context = try #require(
                try LedgerContext.read(from: reading, region: Names.quzhou, roster: Scene.alliance))
            return try #require(try PassState.read(name, from: reading, in: context))
        }
    }

    /// Judges a showing by what the ledger holds now.
    func judge(
        _ shown: ShownPass, at now: Moment, zone: Code? = nil, way: AdmittingGate.Direction = .both,
        hasExits: Bool = true
    ) async throws -> Verdict {
        var gate = gate
        if !hasExits { gate.exits = [] }
        gate.direction = way
        if let zone { gate.zones = [zone] }
        let place = gate
        let name = shown.token.claims.name
        let state = try await store.read { reading -> PassState? in
            let context = try LedgerContext.read(from: reading, region: Names.quzhou, roster: Scene.alliance)
            let entries = try reading.entries(of: name)
            guard let context, !entries.isEmpty else { return nil }
            return try PassState(
                deciding: shown.token, entries: entries, in: context,
                neighbourhood: StoredNeighbourhood(reading, size: try reading.size()))
        }
        let knowledge = PassKnowledge(of: shown.token, by: state, at: place, now: now)
        let policy = AdmissionPolicy(gate: place, trust: Trust(roster: Scene.alliance))
        return policy.judge(shown, knowing: knowledge, at: GateClock(machine: now))
    }

    private func evidence(of shown: ShownPass) -> Evidence {
        guard case .presentation(let presentation) = shown, let signature = presentation.signature else {
            return Evidence(tokenHash: shown.token.hash)
        }
        return Evidence(
            tokenHash: shown.token.hash,
            proof: Evidence.Proof(time: presentation.time, use: presentation.use, signature: signature))
    }

    private func issuer(
        _ kind: RecordKind, of pass: PassID? = nil, at moment: Moment, content: Record.Content
    ) async throws {
        let draft = RecordDraft(
            kind: kind, region: Names.quzhou, passID: pass, at: moment,
            signer: SignerName(region: Names.quzhou),
            content: content)
        try await append(Record(signing: draft, by: Keys.quzhou), at: moment)
    }

    func append(_ record: Record, at moment: Moment) async throws {
        try await store.write { _ = try $0.append(record, at: moment) }
    }
}
