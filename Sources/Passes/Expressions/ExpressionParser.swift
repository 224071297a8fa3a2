extension RuleExpression {
    /// Reads and checks the text of a rule.
    ///
    /// - Guarantee: whatever the text, this returns or throws, in time and depth bounded by the limits of this type; what it returns
    ///   can be evaluated on any showing.
    /// - Throws: ``ExpressionMistake``: the first mistake, with its place in the text.
    /// - Source: `Docs/Formats/Expressions.md`, *Grammar*.
    public init(_ text: String, in scope: ExpressionScope) throws(ExpressionMistake) {
        try Self.requireShort(text)
        var lexer = ExpressionLexer(text)
        var parser = ExpressionParser(tokens: try lexer.tokens(), scope: scope)
        self.init(root: try parser.rule())
        // The ledger keeps the canonical text, so that a change of spaces is no new version of a plan.
        try Self.requireShort(canonicalText)
    }

    private static func requireShort(_ text: String) throws(ExpressionMistake) {
        guard text.utf8.count > byteLimit else { return }
        throw ExpressionMistake(
            place: FilePlace(line: 1, column: 1), offset: 0,
            problem: .tooLong(bytes: text.utf8.count, limit: byteLimit))
    }
}

/// Makes a checked tree of tokens, by recursive descent no deeper than the limits.
struct ExpressionParser {
    private let tokens: [ExpressionToken]
    let scope: ExpressionScope
    private var next = 0
    private var nodes = 0
    private var nesting = 0

    /// A tree of 16 levels, each in parentheses of its own, nests twice as deep.
    private static let nestingLimit = 2 * RuleExpression.depthLimit

    init(tokens: [ExpressionToken], scope: ExpressionScope) {
        self.tokens = tokens
        self.scope = scope
    }

    /// A part of the tree, where it begins, and how many levels it has.
    struct Part {
        let node: RuleExpression.Node
        let start: ExpressionToken
        let depth: Int

        var type: ExpressionType { node.type }
    }

    /// The whole text.
    mutating func rule() throws(ExpressionMistake) -> RuleExpression.Node {
        let whole = try expression()
        guard token.kind == .end else { throw unexpected(.end) }
        return try require(.truth, whole).node
    }

    /// The token that is next; the last one, the end, stays.
    var token: ExpressionToken { tokens[min(next, tokens.count - 1)] }

    /// Whether a word or sign is next, which is then taken.
    mutating func takes(_ kind: ExpressionToken.Kind) -> Bool {
        guard token.kind == kind else { return false }
        next += 1
        return true
    }

    /// Whether a word or sign stands some tokens ahead.
    func isAhead(_ kind: ExpressionToken.Kind, by count: Int = 1) -> Bool {
        next + count < tokens.count && tokens[next + count].kind == kind
    }

    mutating func skip() { next += 1 }

    func unexpected(_ expected: ExpressionMistake.Expectation) -> ExpressionMistake {
        token.mistake(.unexpected(found: token.text, expected: expected))
    }

    /// Counts a node and its levels.
    mutating func part(
        _ node: RuleExpression.Node, at start: ExpressionToken, over parts: [Part] = []
    ) throws(ExpressionMistake) -> Part {
        nodes += 1
        guard nodes <= RuleExpression.nodeLimit else {
            throw start.mistake(.tooManyNodes(limit: RuleExpression.nodeLimit))
        }
        let depth = 1 + (parts.map(\.depth).max() ?? 0)
        guard depth <= RuleExpression.depthLimit else {
            throw start.mistake(.tooDeep(limit: RuleExpression.depthLimit))
        }
        return Part(node: node, start: start, depth: depth)
    }

    /// Reads something one level further in.
    mutating func nested<Value>(
        _ read: (inout ExpressionParser) throws(ExpressionMistake) -> Value
    ) throws(ExpressionMistake) -> Value {
        guard nesting < Self.nestingLimit else {
            throw token.mistake(.tooDeep(limit: RuleExpression.depthLimit))
        }
        nesting += 1
        defer { nesting -= 1 }
        return try read(&self)
    }

    func require(_ type: ExpressionType, _ part: Part) throws(ExpressionMistake) -> Part {
        guard part.type == type else {
            throw part.start.mistake(.wrongType(expected: type, found: part.type))
        }
        return part
    }
}
