public import Passes

/// What happens when a gate says yes, as its record will tell it.
///
/// - Source: CONTRACT, section 5, record keys 7, 10, 20, 21 and 22.
public struct Passage: Hashable, Sendable {
    /// Which of the three a gate or counter writes.
    public let kind: Kind
    /// The pass.
    public let pass: PassName
    /// The moment judged by.
    public let at: Moment
    /// The zone entered or left; at a counter the zone it stands in.
    public let zone: Code?
    /// How many persons pass; at a counter 1.
    public let persons: Int
    /// How many of them return free, having left today.
    public let freeReturns: Int
    /// The perk granted.
    public let perk: Code?
    /// How many uses of the perk.
    public let count: Int
    /// Uses left afterwards, as far as known; nil without limit or at an entrance.
    public let remaining: Int?
    /// Whether the record is marked `clock_off`.
    public let isClockOff: Bool
    /// Whether the pass is for tests and training: the screen says TEST.
    public let isTest: Bool
    /// What the plan tells staff of everybody who comes in or gets a perk; it refuses nobody.
    public let attention: Phrase?
    /// Whether the check-in is taken back when nobody walks through the turnstile.
    public let annulsUnused: Bool

    /// The three kinds of passage.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Somebody enters.
        case checkIn = "check_in"
        /// Somebody leaves.
        case checkOut = "check_out"
        /// A perk is used.
        case redeem
    }
}
