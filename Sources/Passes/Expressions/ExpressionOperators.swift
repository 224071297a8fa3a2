/// How two values are compared.
public enum ExpressionComparison: String, CaseIterable, Hashable, Sendable {
    /// Equal.
    case equal = "=="
    /// Not equal; false, too, when one of them is missing.
    case unequal = "!="
    /// Less, earlier.
    case less = "<"
    /// Less or equal.
    case atMost = "<="
    /// More, later.
    case more = ">"
    /// More or equal.
    case atLeast = ">="

    /// Whether it needs an order.
    var isOrdering: Bool { self != .equal && self != .unequal }
}

/// How two values make a third.
public enum ExpressionArithmetic: String, CaseIterable, Hashable, Sendable {
    /// Sum.
    case plus = "+"
    /// Difference.
    case minus = "-"
    /// Product.
    case times = "*"
    /// Quotient, rounded down; missing when divided by 0.
    case divided = "/"
    /// What a quotient rounded down leaves; missing when divided by 0.
    case remainder = "%"

    /// The type of the outcome; nil for operands that do not go together.
    func type(_ left: ExpressionType, _ right: ExpressionType) -> ExpressionType? {
        switch (self, left, right) {
        case (_, .number, .number): .number
        case (.plus, .duration, .duration), (.minus, .duration, .duration): .duration
        case (.plus, .moment, .duration), (.minus, .moment, .duration): .moment
        case (.minus, .moment, .moment): .duration
        case (.times, .duration, .number), (.times, .number, .duration): .duration
        case (.divided, .duration, .number): .duration
        case (.divided, .duration, .duration): .number
        default: nil
        }
    }

    var isProduct: Bool { self != .plus && self != .minus }
}
