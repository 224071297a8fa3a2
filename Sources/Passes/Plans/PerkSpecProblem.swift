/// Why a text is no SPEC of a perk.
public enum PerkSpecProblem: Error, Hashable, Sendable {
    /// It has no `=`.
    case form(String)
    /// What stands before `=` is no code.
    case code(String)
    /// A percentage that is not 1 … 100.
    case percent(String)
    /// An amount that is none in the region's currency.
    case amount(String, AmountProblem)
    /// Uses that are not 0 … 65,535.
    case uses(String)
}
