public import PassLedger
public import Passes

/// What a gate knows of one pass: its row, and whatever its own journal or the home ledger knows more exactly.
///
/// - Guarantee: nil in a field means *no more than the row says*.
/// - Source: CONTRACT, sections 5 and 7; `Docs/Rules.md`, *What a gate knows*.
public struct PassKnowledge: Hashable, Sendable {
    /// The pass's snapshot row.
    public var row: SnapshotRow
    /// Persons inside by zone.
    public var insideByZone: [Code: Int]?
    /// Persons whose return today is free, having left today, by zone.
    public var freeReturnsByZone: [Code: Int]?
    /// The time of the last presentation accepted, by use; a use that is not named was never accepted.
    public var lastPresentations: [String: Moment]?
    /// Presentations accepted since the row, by use.
    public var laterPresentations: [String: Moment] = [:]
    /// Where the last entry was.
    public var lastEntry: LastEntry?
    /// What the pass did that counts, ascending by time: all of it from the home ledger, else what is known of it.
    public var visits: [KnownVisit] = []
    /// Whether ``visits`` is everything that counts, as the home ledger knows it.
    public var visitsAreComplete = false
    /// Uses that this site granted alone since it was cut off, by perk.
    public var grantedAlone: [Code: Int] = [:]
    /// False when the home ledger holds no entry that issued this very token.
    public var isIssued: Bool = true

    /// Knows what a row says.
    public init(_ row: SnapshotRow) { self.row = row }

    /// Knows nothing: no row means active, issue 0, unused.
    public init(fresh name: PassName) { self.init(SnapshotRow(fresh: name)) }

    /// Persons inside one zone.
    func inside(_ zone: Code) -> Int { insideByZone.map { $0[zone] ?? 0 } ?? row.inside }

    /// The time of the last presentation accepted for a use; a row knows one time for all uses.
    func lastPresentation(for use: String) -> Moment? {
        let known = lastPresentations.map { $0[use] } ?? row.lastPresentation
        return [known, laterPresentations[use]].compactMap(\.self).max()
    }
}
