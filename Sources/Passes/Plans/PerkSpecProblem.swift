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

extension PerkSpecProblem: CustomStringConvertible {
    /// The problem in plain English.
    public var description: String {
        switch self {
        case .form(let text):
            "\(text): a perk is written CODE=USES, CODE=N%, CODE=N%xUSES or CODE=AMOUNTxUSES"
        case .code(let text): "\(text) is no code: 1 to 16 of a-z, 0-9 and hyphen"
        case .percent(let text): "\(text) is not between 1% and 100%"
        case .amount(let text, let problem): "\(text): \(problem)"
        case .uses(let text): "\(text) uses are not between 0 and 65535"
        }
    }
}
