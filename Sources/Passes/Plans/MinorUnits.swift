/// An amount of money.
///
/// - Units and bounds: minor units of the region's currency, 1 … 2^53 − 1; the currency stands beside it, in the roster.
/// - Source: `Docs/Formats/PassToken.md`, rule 39.
public struct MinorUnits: Hashable, Comparable, Sendable {
    /// How many minor units.
    public let count: Int64

    /// The bounds of an amount.
    public static let bounds: ClosedRange<Int64> = 1...9_007_199_254_740_991

    /// Takes a number of minor units within bounds.
    public init?(_ count: Int64) {
        guard Self.bounds.contains(count) else { return nil }
        self.count = count
    }

    /// Reads an amount as people write it, `15`, `15.5` or `15.00`, digit by digit.
    ///
    /// - Guarantee: exact; no binary fraction is ever made of it.
    /// - Throws: ``AmountProblem`` for any other form, more decimals than the currency has, or an amount out of bounds.
    public init(_ text: String, in currency: Currency) throws(AmountProblem) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && Self.isDigits($0) }),
            parts[0].utf8.count == 1 || parts[0].utf8.first != 0x30
        else { throw .notAnAmount }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.utf8.count <= currency.decimals else {
            throw .tooManyDecimals(currency: currency, allowed: currency.decimals)
        }
        let padding = String(repeating: "0", count: currency.decimals - fraction.utf8.count)
        guard let count = Int64(parts[0] + fraction + padding), let amount = MinorUnits(count) else {
            throw .outOfBounds
        }
        self = amount
    }

    /// The amount as people write it, with all decimals of its currency: `15.00`.
    public func text(in currency: Currency) -> String {
        let digits = String(count)
        guard currency.decimals > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count)) + digits
        return padded.dropLast(currency.decimals) + "." + padded.suffix(currency.decimals)
    }

    /// Orders by size.
    public static func < (left: MinorUnits, right: MinorUnits) -> Bool { left.count < right.count }

    private static func isDigits(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
