extension RuleExpression {
    /// The one way to write this tree.
    ///
    /// - Guarantee: reading it gives this tree again.
    /// - Source: `Docs/Formats/Expressions.md`, *Canonical text*.
    public var canonicalText: String { root.text(within: .or) }
}

extension RuleExpression.Node {
    /// How tightly the parts of an expression hold together, the loosest first.
    fileprivate enum Binding: Int, Comparable {
        case or, and, not, comparison, sum, product, sign, primary

        static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
    }

    private var binding: Binding {
        switch self {
        case .literal, .name, .attribute, .call: .primary
        case .negated: .sign
        case .not: .not
        case .all: .and
        case .any: .or
        case .comparison, .membership: .comparison
        case .arithmetic(let sign, _, _): sign.isProduct ? .product : .sum
        }
    }

    fileprivate func text(within outer: Binding) -> String {
        binding < outer ? "(\(bareText))" : bareText
    }

    private var bareText: String {
        switch self {
        case .literal(let literal): literal.canonicalText
        case .name(let name): name.rawValue
        case .attribute(let key, _): "attribute(\"\(key.text)\")"
        case .call(let function, let arguments):
            function.rawValue + "(" + arguments.map { $0.text(within: .or) }.joined(separator: ", ") + ")"
        case .negated(let part): "-" + part.text(within: .sign)
        case .not(let part): "not " + part.text(within: .not)
        case .all(let parts): parts.map { $0.text(within: .not) }.joined(separator: " and ")
        case .any(let parts): parts.map { $0.text(within: .and) }.joined(separator: " or ")
        case .comparison(let sign, let left, let right):
            "\(left.text(within: .sum)) \(sign.rawValue) \(right.text(within: .sum))"
        case .arithmetic(let sign, let left, let right):
            sign.isProduct
                ? "\(left.text(within: .product)) \(sign.rawValue) \(right.text(within: .sign))"
                : "\(left.text(within: .sum)) \(sign.rawValue) \(right.text(within: .product))"
        case .membership(let value, let items, let isNegated):
            "\(value.text(within: .sum))\(isNegated ? " not" : "") in [\(Self.text(items))]"
        }
    }

    private static func text(_ items: [RuleExpression.Item]) -> String {
        items.map { item in
            item.low.text(within: .sum) + (item.high.map { ".." + $0.text(within: .sum) } ?? "")
        }.joined(separator: ", ")
    }
}
