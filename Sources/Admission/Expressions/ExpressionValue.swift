import Passes

/// A value that a part of a rule has on a showing; a missing one is nil.
///
/// - Guarantee: of the type that the parser found; a truth is never missing.
/// - Source: `Docs/Formats/Expressions.md`, *Types* and *What is missing*.
enum ExpressionValue: Hashable {
    case truth(Bool)
    case number(Int64)
    case text(String)
    case date(ExpressionDate)
    /// Minutes after midnight.
    case time(Int)
    case weekday(Weekday)
    /// Milliseconds.
    case duration(Int64)
    case moment(Moment)

    init(_ literal: ExpressionLiteral) {
        switch literal {
        case .truth(let truth): self = .truth(truth)
        case .number(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .date(let date): self = .date(date)
        case .time(let minutes): self = .time(minutes)
        case .weekday(let day): self = .weekday(day)
        // At most 9 digits of days: within 2^57 milliseconds.
        case .duration(let count, let unit): self = .duration(count * unit.milliseconds)
        }
    }

    /// Truth; anything else is false.
    var isTrue: Bool { self == .truth(true) }

    var number: Int64? { if case .number(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var date: ExpressionDate? { if case .date(let date) = self { date } else { nil } }
    var moment: Moment? { if case .moment(let moment) = self { moment } else { nil } }

    /// Where a value stands among others of its type; nil for types without an order.
    private var rank: Int64? {
        switch self {
        case .truth, .text, .weekday: nil
        case .number(let number): number
        case .date(let date): date.day
        case .time(let minutes): Int64(minutes)
        case .duration(let milliseconds): milliseconds
        case .moment(let moment): moment.milliseconds
        }
    }

    /// Compares two values of one type.
    static func holds(_ comparison: ExpressionComparison, _ left: Self, _ right: Self) -> Bool {
        switch comparison {
        case .equal: return left.isSame(as: right)
        case .unequal: return !left.isSame(as: right)
        case .less, .atMost, .more, .atLeast: break
        }
        guard let left = left.rank, let right = right.rank else { return false }
        switch comparison {
        case .less: return left < right
        case .atMost: return left <= right
        case .more: return left > right
        case .atLeast: return left >= right
        case .equal, .unequal: return false
        }
    }

    /// Texts are compared by their bytes: both are in NFC.
    func isSame(as other: Self) -> Bool {
        if let left = text, let right = other.text { return left.utf8.elementsEqual(right.utf8) }
        return self == other
    }

    /// Computes; nil for a result beyond 64 bits, or a division by 0.
    static func computing(_ sign: ExpressionArithmetic, _ left: Self, _ right: Self) -> Self? {
        guard let (a, b) = left.measure.flatMap({ a in right.measure.map { (a, $0) } }),
            let result = sign.result(a, b)
        else { return nil }
        switch (sign, left, right) {
        case (_, .number, .number), (.divided, .duration, .duration): return .number(result)
        case (.minus, .moment, .moment), (_, .duration, .duration), (_, .duration, .number),
            (_, .number, .duration):
            return .duration(result)
        case (_, .moment, .duration): return .moment(Moment(milliseconds: result))
        default: return nil
        }
    }

    /// The number behind what can be computed with.
    private var measure: Int64? {
        switch self {
        case .number, .duration, .moment: rank
        case .truth, .text, .date, .time, .weekday: nil
        }
    }

    /// Minus this; nil when there is no such number.
    var negated: Self? {
        switch self {
        case .number(let number): ExpressionArithmetic.minus.result(0, number).map { .number($0) }
        case .duration(let span): ExpressionArithmetic.minus.result(0, span).map { .duration($0) }
        default: nil
        }
    }
}

extension ExpressionArithmetic {
    /// The result within 64 bits; quotients are rounded down.
    fileprivate func result(_ left: Int64, _ right: Int64) -> Int64? {
        let (value, overflows) =
            switch self {
            case .plus: left.addingReportingOverflow(right)
            case .minus: left.subtractingReportingOverflow(right)
            case .times: left.multipliedReportingOverflow(by: right)
            case .divided: left.dividedReportingOverflow(by: right)
            case .remainder: left.remainderReportingOverflow(dividingBy: right)
            }
        guard !overflows else { return nil }
        let isOpposite = (left < 0) != (right < 0)
        switch self {
        case .plus, .minus, .times: return value
        // A quotient other than Int64.min / −1 is far from the end of Int64 wherever one is taken off.
        case .divided: return isOpposite && left % right != 0 ? value - 1 : value
        case .remainder: return isOpposite && value != 0 ? value + right : value
        }
    }
}
