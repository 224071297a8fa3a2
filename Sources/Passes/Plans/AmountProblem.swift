/// Why a text is no amount of money.
public enum AmountProblem: Error, Hashable, Sendable {
    /// It is no number like `15` or `15.00`.
    case notAnAmount
    /// The currency has fewer decimals.
    case tooManyDecimals(currency: Currency, allowed: Int)
    /// It is nothing, or more than 2^53 − 1 minor units.
    case outOfBounds
}

extension AmountProblem: CustomStringConvertible {
    /// The problem in plain English.
    public var description: String {
        switch self {
        case .notAnAmount: "no amount like 15 or 15.00"
        case .tooManyDecimals(let currency, let allowed): "\(currency) has \(allowed) decimals"
        case .outOfBounds: "an amount is more than nothing and at most 2^53 - 1 minor units"
        }
    }
}
