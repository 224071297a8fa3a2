extension ExpressionParser {
    /// `a or b or c`.
    mutating func expression() throws(ExpressionMistake) -> Part {
        try chain(of: .word("or"), { $0.any }) { parser throws(ExpressionMistake) in try parser.conjunction()
        }
    }

    private mutating func conjunction() throws(ExpressionMistake) -> Part {
        try chain(of: .word("and"), { $0.all }) { parser throws(ExpressionMistake) in try parser.negation() }
    }

    /// Truths with one word between them, as one node over all of them.
    private mutating func chain(
        of word: ExpressionToken.Kind, _ make: (ChainMaker) -> ([RuleExpression.Node]) -> RuleExpression.Node,
        _ read: (inout ExpressionParser) throws(ExpressionMistake) -> Part
    ) throws(ExpressionMistake) -> Part {
        let first = try read(&self)
        guard token.kind == word else { return first }
        var parts = [try require(.truth, first)]
        while takes(word) { parts.append(try require(.truth, try read(&self))) }
        return try part(make(ChainMaker())(parts.map(\.node)), at: first.start, over: parts)
    }

    private struct ChainMaker {
        let any = RuleExpression.Node.any
        let all = RuleExpression.Node.all
    }

    /// `not a`.
    private mutating func negation() throws(ExpressionMistake) -> Part {
        let start = token
        guard takes(.word("not")) else { return try comparison() }
        let inner = try nested { parser throws(ExpressionMistake) in try parser.negation() }
        return try part(.not(try require(.truth, inner).node), at: start, over: [inner])
    }

    /// `a < b`, `a in [b, c..d]`, or a value alone.
    private mutating func comparison() throws(ExpressionMistake) -> Part {
        let left = try sum()
        if case .sign(let sign) = token.kind, let comparison = ExpressionComparison(rawValue: sign) {
            let operation = token
            skip()
            let right = try sum()
            guard left.type == right.type else {
                throw operation.mistake(.notComparable(left.type, right.type))
            }
            guard !comparison.isOrdering || left.type.isOrdered else {
                throw operation.mistake(.notOrdered(left.type))
            }
            return try part(
                .comparison(comparison, left.node, right.node), at: left.start, over: [left, right])
        }
        let isNegated = token.kind == .word("not") && isAhead(.word("in"))
        if isNegated { skip() }
        guard takes(.word("in")) else { return left }
        return try membership(of: left, isNegated: isNegated)
    }

    private mutating func membership(of value: Part, isNegated: Bool) throws(ExpressionMistake) -> Part {
        var items: [(item: RuleExpression.Item, parts: [Part])] = []
        if takes(.sign("[")) {
            items = try nested { parser throws(ExpressionMistake) in
                var items = [try parser.item(of: value.type)]
                while parser.takes(.sign(",")) { items.append(try parser.item(of: value.type)) }
                return items
            }
            guard takes(.sign("]")) else { throw unexpected(.commaOrBracket) }
        } else {
            items = [try item(of: value.type)]
            guard items[0].item.high != nil else {
                throw items[0].parts[0].start.mistake(
                    .unexpected(
                        found: items[0].parts[0].start.text, expected: .list))
            }
        }
        return try part(
            .membership(value.node, items.map(\.item), isNegated: isNegated), at: value.start,
            over: [value] + items.flatMap(\.parts))
    }

    /// `a` or `a..b`.
    private mutating func item(
        of type: ExpressionType
    ) throws(ExpressionMistake) -> (item: RuleExpression.Item, parts: [Part]) {
        let low = try require(type, try sum())
        let operation = token
        guard takes(.sign("..")) else { return (RuleExpression.Item(low: low.node, high: nil), [low]) }
        guard type.isOrdered else { throw operation.mistake(.notOrdered(type)) }
        let high = try require(type, try sum())
        if case .literal(let from) = low.node, case .literal(let to) = high.node,
            from.comesAfter(to) ?? false
        {
            throw operation.mistake(.emptyRange(from.canonicalText, to.canonicalText))
        }
        return (RuleExpression.Item(low: low.node, high: high.node), [low, high])
    }

    private mutating func sum() throws(ExpressionMistake) -> Part {
        try arithmetic([.plus, .minus]) { parser throws(ExpressionMistake) in try parser.product() }
    }

    private mutating func product() throws(ExpressionMistake) -> Part {
        try arithmetic([.times, .divided, .remainder]) { parser throws(ExpressionMistake) in
            try parser.signed()
        }
    }

    private mutating func arithmetic(
        _ signs: [ExpressionArithmetic], _ read: (inout ExpressionParser) throws(ExpressionMistake) -> Part
    ) throws(ExpressionMistake) -> Part {
        var left = try read(&self)
        while case .sign(let text) = token.kind, let sign = signs.first(where: { $0.rawValue == text }) {
            let operation = token
            skip()
            let right = try read(&self)
            guard sign.type(left.type, right.type) != nil else {
                throw operation.mistake(.notComputable(text, left.type, right.type))
            }
            left = try part(.arithmetic(sign, left.node, right.node), at: left.start, over: [left, right])
        }
        return left
    }

    /// `-a`.
    private mutating func signed() throws(ExpressionMistake) -> Part {
        let start = token
        guard takes(.sign("-")) else { return try primary() }
        let inner = try nested { parser throws(ExpressionMistake) in try parser.signed() }
        guard inner.type == .number || inner.type == .duration else {
            throw inner.start.mistake(.wrongType(expected: .number, found: inner.type))
        }
        return try part(.negated(inner.node), at: start, over: [inner])
    }
}
