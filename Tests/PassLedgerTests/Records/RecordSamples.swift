import PassLedger
import Passes
import TestSupport
import Testing

/// A record of each kind.
struct RecordSamples {
    let region: SampleRegion

    init() {
        guard let region = SampleRegion() else { preconditionFailure("quzhou is a region id") }
        self.region = region
    }

    func key(for draft: RecordDraft) -> SigningKey {
        draft.signer.gate == nil ? region.issuerKey : region.gateKey
    }

    func payload(_ kind: RecordKind) throws -> [CBORKey: CBORValue] {
        let draft = try draft(kind)
        let statement = try Record(signing: draft, by: key(for: draft)).statement
        var reader = CBORReader(statement.bytes, in: statement.payloadRange)
        return try #require(try reader.readValue(depth: 16, allowsNull: true).map)
    }

    func draft(_ kind: RecordKind) throws -> RecordDraft {
        let isOfGate = kind.isVisit || kind == .annul
        var draft = RecordDraft(
            kind: kind, region: region.region,
            passID: kind.isOfPass || kind == .rights ? region.pass(1) : nil,
            at: SampleRegion.start,
            signer: SignerName(region: region.region, gate: isOfGate ? region.gate : nil),
            content: try content(kind))
        if isOfGate {
            draft.journal = JournalPosition(journal: region.journal, sequence: 7, previous: Digest(of: [7]))
        }
        if kind.isVisit {
            let signature = region.gateKey.signature(over: [1])
            draft.evidence = Evidence(
                tokenHash: region.tokenHash(1),
                proof: Evidence.Proof(time: SampleRegion.start, use: "", signature: signature))
            draft.persons = 3
            draft.marks = ["clock_off", "override"]
            draft.known = KnownLedger(snapshotVersion: 12, ledgerSize: 34)
            draft.share = Share(region: region.region, site: region.gate)
        }
        if kind == .suspend { draft.reason = "卡丢了" }
        return draft
    }

    private func content(_ kind: RecordKind) throws -> Record.Content {
        let hash = Digest(of: [1])
        let code = try #require(Code("coffee"))
        switch kind {
        case .mint, .amend, .transfer, .reissue:
            var issued = Record.Issued(commitment: hash, claims: region.claims(1))
            if kind == .transfer {
                issued.replacedToken = hash
                issued.proof = region.gateKey.signature(over: [2])
                issued.claims.holder = region.gateKey.publicKey
            }
            return .issued(issued)
        case .suspend, .resume, .void: return .none
        case .checkIn, .checkOut: return .passage(zone: code)
        case .redeem: return .redemption(perk: code, count: 2)
        case .annul: return .annulment(record: hash)
        case .vouch: return .vouch(record: hash)
        default: return try regionContent(kind, hash, code)
        }
    }

    private func regionContent(_ kind: RecordKind, _ hash: Digest, _ code: Code) throws -> Record.Content {
        let origin = CBORValue.text("localhost/quzhou")
        let digest = CBORValue.bytes(hash.bytes)
        let share = CBORValue.array([.text("quzhou"), .text("south")])
        switch kind {
        case .gate: return try region.gateRecord().content
        case .plan: return try region.planRecord().content
        case .key:
            let start = SampleRegion.start
            let key = KeyRecord(
                use: .gate, key: region.gateKey.publicKey, signFrom: start, signUntil: start + .seconds(9),
                verifyUntil: start + .seconds(99), cutOff: 5)
            return .key(key, proof: [1, 2, 3])
        case .roster: return .roster(version: 1, hash: hash)
        case .capacity:
            return .capacity(zone: code, firstDay: "2026-05-01", lastDay: "2026-05-05", persons: 800)
        case .delivered: return .other(.array([.text("quzhou"), digest, .bytes([1])]))
        case .rights:
            return .other(.array([.text("coffee"), share, share, .integer(1), .integer(2)]))
        case .objection: return .other(.array([origin, .integer(1), digest, .text("price")]))
        case .audited: return .other(.array([origin, .integer(1), digest, .integer(1), digest]))
        default: return .other(.array([origin, .integer(1), digest]))
        }
    }
}
