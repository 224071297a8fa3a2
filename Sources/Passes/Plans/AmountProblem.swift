/// Why a text is no amount of money.
public enum AmountProblem: Error, Hashable, Sendable {
    /// It is no number like `15` or `15.00`.
    case notAnAmount
    /// The currency has fewer decimals.
    case tooManyDecimals(currency: Currency, allowed: Int)
    /// It is nothing, or more than 2^53 − 1 minor units.
    case outOfBounds
}
