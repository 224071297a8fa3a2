import Admission
import PassLedger
import Passes
import Regions
import SQLiteStore

extension HomeGate {
    /// What a record of a passage says, in a place of the gate's journal.
    func draft(
        _ passage: Passage, of asked: AskedPass, knowing size: TreeSize, at position: JournalPosition
    ) throws -> RecordDraft {
        try RecordDraft(
            passage, of: asked, by: gate, in: home.region,
            knowing: KnownLedger(snapshotVersion: 0, ledgerSize: size), at: position)
    }
}

extension RecordDraft {
    /// What a gate's record of a passage says.
    ///
    /// - Errors: ``GateError/noZone(_:)`` for a passage without a zone.
    init(
        _ passage: Passage, of asked: AskedPass, by gate: Code, in region: RegionID,
        knowing known: KnownLedger,
        at position: JournalPosition
    ) throws {
        self.init(
            kind: passage.kind.recordKind, region: passage.pass.region,
            passID: passage.pass.id, at: passage.at, signer: SignerName(region: region, gate: gate),
            journal: position, persons: passage.persons, evidence: asked.pass.shown.evidence,
            marks: asked.marks + (passage.isClockOff ? ["clock_off"] : []), known: known,
            content: try passage.content(at: gate))
    }
}

extension Passage.Kind {
    /// The kind of its record.
    fileprivate var recordKind: RecordKind {
        switch self {
        case .checkIn: .checkIn
        case .checkOut: .checkOut
        case .redeem: .redeem
        }
    }
}

extension Passage {
    /// What its record calls for beyond the pass: a zone, or a perk and how many uses of it.
    fileprivate func content(at gate: Code) throws -> Record.Content {
        if let perk { return .redemption(perk: perk, count: count) }
        guard let zone else { throw GateError.noZone(gate) }
        return .passage(zone: zone)
    }
}

extension ShownPass {
    /// What a record keeps to show that the gate really saw the token.
    var evidence: Evidence {
        guard case .presentation(let presentation) = self, let signature = presentation.signature else {
            return Evidence(tokenHash: token.hash)
        }
        return Evidence(
            tokenHash: token.hash,
            proof: Evidence.Proof(time: presentation.time, use: presentation.use, signature: signature))
    }
}
