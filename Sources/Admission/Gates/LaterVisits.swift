public import PassLedger
public import Passes

/// What happened to one pass since the row that a gate holds of it: its own journal's records and its neighbours'.
///
/// - Source: CONTRACT, section 7, snapshot key 10; `Docs/Rules.md`, *What a gate knows*.
public struct LaterVisits: Sendable {
    /// Visits that the row does not count, in any order; those taken back may be among them.
    public var visits: [KnownVisit]
    /// Hashes of records that were taken back since.
    public var takenBack: Set<Digest>
    /// Visits that the row counts and that were taken back since.
    public var counted: [KnownVisit]
    /// When the gate was cut off: redemptions from then on are granted alone.
    public var aloneSince: Moment?

    /// Gathers what happened.
    public init(
        _ visits: [KnownVisit] = [], takenBack: Set<Digest> = [], counted: [KnownVisit] = [],
        aloneSince: Moment? = nil
    ) {
        self.visits = visits
        self.takenBack = takenBack
        self.counted = counted
        self.aloneSince = aloneSince
    }

    /// Sorts the records of journals by whether the row's ledger held them already.
    ///
    /// - Shape: records of one pass in any order, each once or more often; `recorded` says of each journal up to which number
    ///   its records are in the row, none of a journal that it does not name.
    /// - Guarantee: only the same gate's or its issuer's annulments take a visit back (S12).
    public init(
        _ records: some Sequence<Record>, recorded: [JournalID: Int64] = [:], aloneSince: Moment? = nil
    ) {
        self.init(aloneSince: aloneSince)
        var seen: [Digest: Record] = [:]
        for record in records { seen[record.hash] = record }
        for record in seen.values {
            guard case .annulment(let target) = record.content, !Self.isIn(record, recorded),
                let visit = seen[target],
                record.signer == visit.signer
                    || record.signer == SignerName(region: visit.signer.region)
            else { continue }
            takenBack.insert(target)
        }
        for record in seen.values {
            guard let visit = KnownVisit(record) else { continue }
            if !Self.isIn(record, recorded) {
                visits.append(visit)
            } else if takenBack.contains(record.hash) {
                counted.append(visit)
            }
        }
    }

    private static func isIn(_ record: Record, _ recorded: [JournalID: Int64]) -> Bool {
        guard let position = record.journal, let upTo = recorded[position.journal] else { return false }
        return position.sequence <= upTo
    }
}
