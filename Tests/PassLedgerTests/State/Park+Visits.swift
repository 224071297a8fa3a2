import Passes
import Testing

@testable import PassLedger

extension Park {
    /// What a gate signs about a visit; in its journal, not yet in the ledger.
    mutating func sign(
        _ kind: RecordKind, _ pass: Pass, _ content: Record.Content, gate id: String = "g1", at time: String,
        persons: Int = 1, marks: [String] = [], evidence: Evidence? = nil, share: Share? = nil
    ) throws -> Record {
        var gate = try #require(self[gate: id])
        let moment = try Self.time(time)
        let shown = try evidence ?? self.evidence(of: pass, content, at: moment)
        let draft = RecordDraft(
            kind: kind, region: pass.name.region, passID: pass.name.id, at: moment,
            signer: SignerName(region: region, gate: try Self.code(id)),
            journal: JournalPosition(
                journal: gate.journal, sequence: gate.sequence, previous: gate.previous),
            persons: persons, evidence: kind == .annul ? nil : shown, marks: marks, share: share,
            content: content)
        let record = try Record(signing: draft, by: gate.key)
        gate.sequence += 1
        gate.previous = record.hash
        self[gate: id] = gate
        return record
    }

    /// What the holder of a pass would show.
    func evidence(of pass: Pass, _ content: Record.Content, at moment: Moment) throws -> Evidence {
        guard let holder = pass.holder else { return Evidence(tokenHash: pass.token.hash) }
        var use: Code?
        if case .redemption(let perk, _) = content { use = perk }
        let shown = Presentation(presenting: pass.token, at: moment, for: use, by: holder)
        let signature = try #require(shown.signature)
        return Evidence(
            tokenHash: pass.token.hash,
            proof: Evidence.Proof(time: shown.time, use: shown.use, signature: signature))
    }

    /// Persons come in.
    @discardableResult
    mutating func enter(
        _ pass: Pass, _ zone: String = "north", gate: String = "g1", at time: String,
        recorded: String? = nil, persons: Int = 1, marks: [String] = [], evidence: Evidence? = nil
    ) throws -> Record {
        let record = try sign(
            .checkIn, pass, .passage(zone: try Self.code(zone)), gate: gate, at: time, persons: persons,
            marks: marks, evidence: evidence)
        try append(record, recorded ?? time)
        return record
    }

    /// Persons leave.
    @discardableResult
    mutating func leave(
        _ pass: Pass, _ zone: String = "north", gate: String = "g1", at time: String,
        recorded: String? = nil, persons: Int = 1
    ) throws -> Record {
        let record = try sign(
            .checkOut, pass, .passage(zone: try Self.code(zone)), gate: gate, at: time, persons: persons)
        try append(record, recorded ?? time)
        return record
    }

    /// A perk is used.
    @discardableResult
    mutating func redeem(
        _ pass: Pass, _ perk: String, _ count: Int = 1, gate: String = "g1", at time: String,
        recorded: String? = nil, share: Share? = nil
    ) throws -> Record {
        let record = try sign(
            .redeem, pass, .redemption(perk: try Self.code(perk), count: count), gate: gate, at: time,
            share: share)
        try append(record, recorded ?? time)
        return record
    }

    /// A record is taken back by a gate.
    @discardableResult
    mutating func annul(
        _ pass: Pass, _ hash: Digest, gate: String = "g1", at time: String
    ) throws -> Record {
        let record = try sign(.annul, pass, .annulment(record: hash), gate: gate, at: time)
        try append(record, time)
        return record
    }
}
