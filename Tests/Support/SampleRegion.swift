public import PassLedger
public import Passes

/// A region with fixed keys that signs records for tests.
///
/// NOT SECRET: its seeds are repeated bytes.
public struct SampleRegion: Sendable {
    /// Its name.
    public let region: RegionID
    /// Signs tokens and issuer records; seed 01 01 ….
    public let issuerKey: SigningKey
    /// Signs as gate `g1`; seed 02 02 ….
    public let gateKey: SigningKey
    /// Signs heads; seed 03 03 ….
    public let logKey: SigningKey
    /// The journal of gate `g1`: 0a 0a ….
    public let journal: JournalID
    /// `g1`.
    public let gate: Code
    private let zone: Code
    private let plan: Code

    /// Makes the region of a name that has the form of one.
    public init?(_ name: String = "quzhou") {
        guard let region = RegionID(name), let issuerKey = SigningKey(seed: Self.repeated(1)),
            let gateKey = SigningKey(seed: Self.repeated(2)), let logKey = SigningKey(seed: Self.repeated(3)),
            let journal = JournalID([UInt8](repeating: 0x0A, count: 16)), let gate = Code("g1"),
            let zone = Code("north"), let plan = Code("day")
        else { return nil }
        (self.region, self.issuerKey, self.gateKey, self.logKey) = (region, issuerKey, gateKey, logKey)
        (self.journal, self.gate, self.zone, self.plan) = (journal, gate, zone, plan)
    }

    /// Where tests begin: 2026-05-01 00:00 UTC.
    public static let start = Moment(seconds: 1_777_593_600)

    /// The n-th pass; its number is the hash of n, so that passes lie anywhere in an index.
    public func pass(_ number: Int) -> PassID {
        PassID(Digest(of: Array("pass \(number)".utf8)).bytes.prefix(16)) ?? PassID.random()
    }

    /// The claims that the n-th pass is sold with.
    public func claims(_ number: Int) -> PassClaims {
        PassClaims(
            region: region, passID: pass(number), issuedAt: Self.start, notBefore: Self.start - .seconds(300),
            expires: Self.start + .seconds(86_400), plan: PlanReference(code: plan, version: 1),
            zones: [zone],
            entryPolicy: EntryPolicy(total: 1, days: 1))
    }

    /// What stands for the n-th pass's token; no token is made.
    public func tokenHash(_ number: Int) -> Digest { Digest(of: Array("token \(number)".utf8)) }

    /// Sells the n-th pass.
    public func mint(_ number: Int, at moment: Moment = SampleRegion.start) throws -> Record {
        let commitment = Digest(of: Array("scenic-pass commitment v1\n".utf8) + tokenHash(number).bytes)
        return try signed(
            RecordDraft(
                kind: .mint, region: region, passID: pass(number), at: moment,
                signer: SignerName(region: region),
                content: .issued(Record.Issued(commitment: commitment, claims: claims(number)))))
    }

    /// Lets the n-th pass in at gate `g1`, as a record of its journal.
    public func checkIn(
        _ number: Int, sequence: Int64 = 0, previous: Digest = .zero, at moment: Moment = SampleRegion.start
    ) throws -> Record {
        let draft = RecordDraft(
            kind: .checkIn, region: region, passID: pass(number), at: moment,
            signer: SignerName(region: region, gate: gate),
            journal: JournalPosition(journal: journal, sequence: sequence, previous: previous),
            evidence: Evidence(tokenHash: tokenHash(number)), content: .passage(zone: zone))
        return try Record(signing: draft, by: gateKey)
    }

    /// Enrols gate `g1`.
    public func gateRecord(at moment: Moment = SampleRegion.start) throws -> Record {
        let enrolment = GateEnrolment(
            id: gate, key: gateKey.publicKey, zones: [zone], direction: .both, journal: journal)
        return try signed(
            RecordDraft(
                kind: .gate, region: region, at: moment, signer: SignerName(region: region),
                content: .gate(enrolment)))
    }

    /// Publishes a plan's next version.
    public func planRecord(at moment: Moment = SampleRegion.start, name: String = "Day pass") throws -> Record
    {
        let value: CBORValue = .map([
            "code": .text(plan.text), "name": .map(["en": .text(name)]),
            "zones": .array([.text(zone.text)]),
        ])
        return try signed(
            RecordDraft(
                kind: .plan, region: region, at: moment, signer: SignerName(region: region),
                content: .plan(value)))
    }

    /// Signs a draft as the region's issuer.
    public func signed(_ draft: RecordDraft) throws -> Record { try Record(signing: draft, by: issuerKey) }

    private static func repeated(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }
}
