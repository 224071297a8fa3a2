import PassLedger
import Passes

/// A gate of a table with its key and journal.
struct RehearsedGate {
    let id: Code
    let perk: Code?
    let enrolment: GateEnrolment
    let key: SigningKey
    private var sequence: Int64 = 0
    private var previous: Digest = .zero

    init(_ gate: PlanCases.Gate, id: Code) {
        self.id = id
        perk = gate.perk
        key = .random()
        let direction: GateEnrolment.Direction =
            switch gate.direction {
            case .in: .in
            case .out: .out
            case .both: .both
            }
        enrolment = GateEnrolment(
            id: id, key: key.publicKey, zones: gate.zones, direction: direction, journal: .random())
    }

    /// Signs the journal's next record.
    mutating func sign(
        _ kind: RecordKind, of pass: PassName, in region: RegionID, at moment: Moment, persons: Int = 1,
        evidence: Evidence? = nil, reason: String? = nil, content: Record.Content
    ) throws -> Record {
        let draft = RecordDraft(
            kind: kind, region: pass.region, passID: pass.id, at: moment,
            signer: SignerName(region: region, gate: id),
            journal: JournalPosition(journal: enrolment.journal, sequence: sequence, previous: previous),
            persons: persons, evidence: evidence, reason: reason, content: content)
        let record = try Record(signing: draft, by: key)
        sequence += 1
        previous = record.hash
        return record
    }
}
