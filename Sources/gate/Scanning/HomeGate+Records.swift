import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore

extension HomeGate {
    /// Signs what happened, in the gate's next place of its journal.
    func sign(_ passage: Passage, of pass: TrustedPass, knowing size: TreeSize) throws -> Record {
        try Record(signing: draft(passage, of: pass, knowing: size), by: key)
    }

    /// Writes down that staff must look first: durable, and no record.
    func note(_ passage: Passage, of pass: TrustedPass) throws -> AttemptID {
        let attempt = Attempt(
            id: .random(), at: passage.at, pass: passage.pass, kind: passage.kind.rawValue, zone: passage.zone,
            persons: passage.persons, evidence: pass.shown.evidence, isClockOff: passage.isClockOff)
        try journal.note(attempt)
        return attempt.id
    }

    private func draft(_ passage: Passage, of pass: TrustedPass, knowing size: TreeSize) throws -> RecordDraft {
        guard let zone = passage.zone else { throw GateError.noZone(gate) }
        return RecordDraft(
            kind: passage.kind == .checkOut ? .checkOut : .checkIn, region: passage.pass.region,
            passID: passage.pass.id, at: passage.at, signer: SignerName(region: home.region, gate: gate),
            journal: try journal.nextPosition(), persons: passage.persons, evidence: pass.shown.evidence,
            marks: passage.isClockOff ? ["clock_off"] : [],
            known: KnownLedger(snapshotVersion: 0, ledgerSize: Int64(size.count)), content: .passage(zone: zone))
    }
}

extension ShownPass {
    /// What a record keeps to show that the gate really saw the token.
    fileprivate var evidence: Evidence {
        guard case .presentation(let presentation) = self, let signature = presentation.signature else {
            return Evidence(tokenHash: token.hash)
        }
        return Evidence(
            tokenHash: token.hash,
            proof: Evidence.Proof(time: presentation.time, use: presentation.use, signature: signature))
    }
}
