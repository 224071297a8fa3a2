import TestSupport

@testable import Passes

/// Makes random trees that keep to the types.
struct RandomExpression {
    var random: SeededGenerator

    /// A truth with at most some levels.
    mutating func truth(_ levels: Int) -> RuleExpression.Node {
        guard levels > 2 else { return .literal(.truth(.random(using: &random))) }
        let deeper = levels - 1
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .not(truth(deeper))
        case 1: return .all(some { $0.truth(deeper) })
        case 2: return .any(some { $0.truth(deeper) })
        case 3: return .call(.contains, [text(deeper), text(deeper)])
        case 4:
            let type = anyType()
            let isNegated = Bool.random(using: &random)
            return .membership(value(type, deeper), some { $0.item(type, deeper) }, isNegated: isNegated)
        case 5: return .comparison(.equal, truth(deeper), truth(deeper))
        default:
            let type = anyType()
            let signs = ExpressionComparison.allCases.filter { type.isOrdered || !$0.isOrdering }
            let sign = signs.randomElement(using: &random) ?? .equal
            return .comparison(sign, value(type, deeper), value(type, deeper))
        }
    }

    private mutating func anyType() -> ExpressionType {
        [.number, .text, .date, .duration].randomElement(using: &random) ?? .number
    }

    private mutating func some<Value>(_ make: (inout RandomExpression) -> Value) -> [Value] {
        let count = Int.random(in: 2...3, using: &random)
        return (0..<count).map { _ in make(&self) }
    }

    private mutating func item(_ type: ExpressionType, _ levels: Int) -> RuleExpression.Item {
        guard type.isOrdered, Bool.random(using: &random) else {
            return RuleExpression.Item(low: value(type, levels), high: nil)
        }
        // Ends that are computed: literal ones that hold nothing are a mistake.
        let high = type == .date ? RuleExpression.Node.name(.date) : .negated(value(type, 1))
        return RuleExpression.Item(low: value(type, levels), high: high)
    }

    private mutating func value(_ type: ExpressionType, _ levels: Int) -> RuleExpression.Node {
        switch type {
        case .text: text(levels)
        case .date: .call(.addDays, [.name(.date), value(.number, max(1, levels - 1))])
        default: measure(type, levels)
        }
    }

    private mutating func text(_ levels: Int) -> RuleExpression.Node {
        let texts = ["", "a", "\"", "\\", "学生", "a b", "not", "-"]
        return Bool.random(using: &random)
            ? .name(.zone) : .literal(.text(texts.randomElement(using: &random) ?? ""))
    }

    private mutating func measure(_ type: ExpressionType, _ levels: Int) -> RuleExpression.Node {
        let leaf: RuleExpression.Node =
            type == .number
            ? .literal(.number(.random(in: 0...2030, using: &random)))
            : .literal(
                .duration(
                    .random(in: 0...90, using: &random),
                    ExpressionLiteral.Unit.allCases.randomElement(using: &random) ?? .s))
        guard levels > 1 else { return leaf }
        let deeper = levels - 1
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .negated(measure(type, deeper))
        case 1, 2:
            let signs: [ExpressionArithmetic] =
                type == .number ? ExpressionArithmetic.allCases : [.plus, .minus]
            let sign = signs.randomElement(using: &random) ?? .plus
            return .arithmetic(sign, measure(type, deeper), measure(type, deeper))
        default: return leaf
        }
    }
}
