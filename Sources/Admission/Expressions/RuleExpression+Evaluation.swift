import Passes

extension RuleExpression {
    /// Whether the rule's expression is true of a showing.
    ///
    /// - Guarantee: an answer for every showing, after at most as many steps as the tree has nodes; nothing traps.
    /// - Source: `Docs/Formats/Expressions.md`, *What is missing*.
    func holds(of facts: ShowingFacts) -> Bool { root.value(by: facts)?.isTrue ?? false }
}

extension RuleExpression.Node {
    /// The value; nil when it is missing, or false where the type is truth.
    func value(by facts: ShowingFacts) -> ExpressionValue? {
        switch self {
        case .literal(let literal): ExpressionValue(literal)
        case .name(let name): facts.value(of: name)
        case .attribute(let key, let type): facts.attribute(key, as: type)
        case .call(let function, let arguments): facts.call(function, arguments)
        case .negated(let part): part.value(by: facts)?.negated
        case .not(let part): .truth(!part.isTrue(by: facts))
        case .all(let parts): .truth(parts.allSatisfy { $0.isTrue(by: facts) })
        case .any(let parts): .truth(parts.contains { $0.isTrue(by: facts) })
        case .comparison(let comparison, let left, let right):
            .truth(Self.holds(comparison, left.value(by: facts), right.value(by: facts), type: left.type))
        case .arithmetic(let sign, let left, let right):
            left.value(by: facts).flatMap { left in
                right.value(by: facts).flatMap { ExpressionValue.computing(sign, left, $0) }
            }
        case .membership(let value, let items, let isNegated):
            .truth(Self.isMember(value.value(by: facts), of: items, type: value.type, by: facts, isNegated))
        }
    }

    /// A missing truth is false.
    func isTrue(by facts: ShowingFacts) -> Bool { value(by: facts)?.isTrue ?? false }

    private static func holds(
        _ comparison: ExpressionComparison, _ left: ExpressionValue?, _ right: ExpressionValue?,
        type: ExpressionType
    ) -> Bool {
        let absent: ExpressionValue? = type == .truth ? .truth(false) : nil
        guard let left = left ?? absent, let right = right ?? absent else { return false }
        return ExpressionValue.holds(comparison, left, right)
    }

    private static func isMember(
        _ value: ExpressionValue?, of items: [RuleExpression.Item], type: ExpressionType,
        by facts: ShowingFacts, _ isNegated: Bool
    ) -> Bool {
        let absent: ExpressionValue? = type == .truth ? .truth(false) : nil
        // Missing is neither in a list nor not in it.
        guard let value = value ?? absent else { return false }
        let isIn = items.contains { item in
            guard let high = item.high else {
                return holds(.equal, value, item.low.value(by: facts), type: type)
            }
            return holds(.atLeast, value, item.low.value(by: facts), type: type)
                && holds(.atMost, value, high.value(by: facts), type: type)
        }
        return isIn != isNegated
    }
}
