public import Passes

/// What gates without a network know of one pass: one row of a snapshot.
///
/// - Shape: array of 13: `[iss, cti, state, issue number, first use, entries, park day begin, entries that day,
///   persons inside, last entry, last presentation time, {perk: left}, {perk: share}]`.
/// - Units and bounds: first use and last entry in milliseconds, park day and presentation in seconds, 0 for never; counts
///   of entries are persons.
/// - Guarantee: a row says what its ledger held at the snapshot's issue, not what happened since.
/// - Source: CONTRACT, section 7; `Docs/Formats/Snapshot.md`.
public struct SnapshotRow: Hashable, Sendable {
    /// The pass: `iss` and `cti`.
    public var name: PassName
    /// Whether it is active, suspended or voided.
    public var state: State = .active
    /// The highest issue number known, 0 … 65,535.
    public var issueNumber: Int = 0
    /// The first counted check-in.
    public var firstUse: Moment?
    /// Entries so far, in persons.
    public var entries: Int = 0
    /// The begin of the park day that ``entriesThatDay`` speaks of; whole seconds.
    public var parkDay: Moment?
    /// Entries on that park day, in persons.
    public var entriesThatDay: Int = 0
    /// Persons inside, over all zones with an enrolled exit.
    public var inside: Int = 0
    /// The last check-in that counted as an entry.
    public var lastEntry: Moment?
    /// The time of the last presentation accepted; whole seconds.
    public var lastPresentation: Moment?
    /// Uses left by perk; a perk that is not named has all that its token gives.
    public var left: [Code: Int] = [:]
    /// Uses that the reader's site may grant alone, by perk; a perk that is not named has what its token gives.
    public var shares: [Code: Int] = [:]

    /// The row of a pass that nothing has happened to: active, issue 0, unused.
    public init(fresh name: PassName) { self.name = name }

    /// Whether the row says no more than a pass without a row.
    public var isFresh: Bool { self == SnapshotRow(fresh: name) }

    /// What has been decided about a pass.
    public enum State: Int, CaseIterable, Hashable, Sendable {
        /// It may be used.
        case active = 0
        /// It is blocked for now.
        case suspended = 1
        /// It is cancelled for good.
        case voided = 2
    }
}
