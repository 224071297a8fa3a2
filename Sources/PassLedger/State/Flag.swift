/// What replay finds wrong with an entry.
///
/// - Guarantee: flags are computed, never stored; an entry's flags are a function of the ledger's first n entries.
/// - Source: CONTRACT, section 5; `Docs/Formats/State.md`.
public enum Flag: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Above a limit in total, on the day, in minutes, or of a perk's uses.
    case overLimit = "over_limit"
    /// More persons inside the zone than the pass has.
    case doubleEntry = "double_entry"
    /// Used while suspended.
    case afterSuspend = "after_suspend"
    /// Used after it was voided.
    case afterVoid = "after_void"
    /// Used by a token after a newer one was issued.
    case afterReissue = "after_reissue"
    /// Outside validity, time slot or park days.
    case outsideValidity = "outside_validity"
    /// Not both the token's and the gate's zone.
    case wrongZone = "wrong_zone"
    /// A foreign gate's, and no agreement covers it.
    case notAgreed = "not_agreed"
    /// Recorded after its key was cut off.
    case afterCutOff = "after_cutoff"
    /// Recorded long after it was seen.
    case late
    /// Recorded earlier than a witnessed head that lacks it; never without witness times in the ledger (S7).
    case backDated = "back_dated"
    /// Seen by a clock that was wrong.
    case clockOff = "clock_off"
    /// The record before it in its journal is missing.
    case journalGap = "journal_gap"
    /// Its journal has two continuations.
    case journalFork = "journal_fork"
    /// It matches no token that was issued.
    case noEvidence = "no_evidence"
    /// It breaks a rule of the ledger and has no effect.
    case forbidden

    /// Orders flags as the contract lists them.
    public static func < (left: Flag, right: Flag) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
