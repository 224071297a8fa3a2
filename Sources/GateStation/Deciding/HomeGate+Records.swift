import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore

extension HomeGate {
    /// What a record of a passage says, in a place of the gate's journal.
    func draft(
        _ passage: Passage, of pass: TrustedPass, knowing size: TreeSize, at position: JournalPosition
    ) throws -> RecordDraft {
        guard let zone = passage.zone else { throw GateError.noZone(gate) }
        return RecordDraft(
            kind: passage.kind == .checkOut ? .checkOut : .checkIn, region: passage.pass.region,
            passID: passage.pass.id, at: passage.at, signer: SignerName(region: home.region, gate: gate),
            journal: position, persons: passage.persons, evidence: pass.shown.evidence,
            marks: passage.isClockOff ? ["clock_off"] : [],
            known: KnownLedger(snapshotVersion: 0, ledgerSize: size), content: .passage(zone: zone))
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
