/// What may be wrong with a table of showings beyond what may be wrong with a plan file.
public enum CaseProblem: Hashable, Sendable {
    /// A region id that is none.
    case badRegion(String)
    /// A time zone that this machine does not know.
    case unknownTimeZone(String)
    /// A start of the day that is no time of day.
    case badDayStart(String)
    /// A currency that is no code of three capital letters.
    case badCurrency(String)
    /// A time that a change of clocks skips.
    case skippedTime(String)
    /// A time that a change of clocks brings twice.
    case doubledTime(String)
    /// A time of day without a date, and no row before that has one.
    case noDateBefore(String)
    /// A row that is earlier than the row before it.
    case notInOrder
    /// A perk that is no SPEC.
    case badPerk(String, PerkSpecProblem)
    /// Words that no answer of a gate can be.
    case badExpectation(String)
    /// A pass that cannot be sold as written.
    case notSold(MintingRefusal)
    /// A pass too large for a code.
    case tooLarge
    /// A pass that is shown before it is sold.
    case notSoldYet
    /// A screenshot of a code that was never shown.
    case nothingToCopy
    /// A deed about a check or check-in that never was.
    case nothingToDo(CaseDeed.Kind)
}
