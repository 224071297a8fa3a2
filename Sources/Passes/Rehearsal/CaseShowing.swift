/// A pass shown at a gate, and what ought to happen.
///
/// - Source: `Docs/Formats/PlanCases.md`, *The file*.
public struct CaseShowing: Hashable, Sendable {
    /// The number of its row, from 1.
    public let number: Int
    /// Where it stands in the file.
    public let place: FilePlace
    /// When.
    public let at: Moment
    /// The gate's id.
    public let gate: Code
    /// The pass's name in the table.
    public let pass: Code
    /// What ought to happen, as written.
    public let expectation: String
    /// How many enter; nil for all not yet in.
    public let persons: Int?
    /// Uses of the counter's perk.
    public let count: Int
    /// What of a phone pass is shown.
    public let shows: Shows
    /// Seconds that the phone's clock is ahead.
    public let phoneOffBy: Int
    /// Whether the gate is cut off.
    public let isAlone: Bool
    /// Hours since the gate's snapshot was made.
    public let snapshotAgeHours: Int
    /// How many persons the answer must let through; nil for any number.
    public let admits: Int?
    /// All reasons of a refusal; nil for any.
    public let reasons: [String]?
    /// Words that the answer must contain.
    public let says: String?
    /// A word for whoever reads the table.
    public let note: String?

    /// What of a phone pass is shown.
    public enum Shows: String, CaseIterable, Hashable, Sendable {
        /// A code that the phone has just drawn.
        case live
        /// The token alone.
        case paper
        /// The last live code once more.
        case screenshot
    }
}
