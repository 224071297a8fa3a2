extension ExpressionParser {
    /// A literal, a name, a function, or anything in parentheses.
    mutating func primary() throws(ExpressionMistake) -> Part {
        let start = token
        switch start.kind {
        case .literal(let literal):
            skip()
            return try part(.literal(literal), at: start)
        case .sign("("):
            skip()
            let inner = try nested { parser throws(ExpressionMistake) in try parser.expression() }
            guard takes(.sign(")")) else { throw unexpected(.closingParenthesis) }
            return Part(node: inner.node, start: start, depth: inner.depth)
        case .word(let word) where !["and", "or", "not", "in"].contains(word):
            skip()
            return takes(.sign("(")) ? try call(word, at: start) : try name(word, at: start)
        case .word, .sign, .end: throw unexpected(.value)
        }
    }

    private mutating func name(_ word: String, at start: ExpressionToken) throws(ExpressionMistake) -> Part {
        guard let name = ExpressionName(rawValue: word) else { throw start.mistake(.unknownName(word)) }
        return try part(.name(name), at: start)
    }

    /// A function, behind its opening parenthesis.
    private mutating func call(_ word: String, at start: ExpressionToken) throws(ExpressionMistake) -> Part {
        let function = ExpressionFunction(rawValue: word)
        guard function != nil || word == "attribute" else { throw start.mistake(.unknownFunction(word)) }
        var arguments: [Part] = []
        if !takes(.sign(")")) {
            arguments = try nested { parser throws(ExpressionMistake) in
                var arguments = [try parser.expression()]
                while parser.takes(.sign(",")) { arguments.append(try parser.expression()) }
                return arguments
            }
            guard takes(.sign(")")) else { throw unexpected(.commaOrParenthesis) }
        }
        let parameters = function?.parameters ?? [.attribute]
        guard arguments.count == parameters.count else {
            throw start.mistake(
                .argumentCount(function: word, takes: parameters.count, given: arguments.count))
        }
        for (index, parameter) in parameters.enumerated() {
            try check(arguments[index], as: parameter, after: index > 0 ? arguments[index - 1] : nil)
        }
        guard let function else { return try attribute(arguments[0], at: start) }
        return try part(.call(function, arguments.map(\.node)), at: start, over: arguments)
    }

    private mutating func attribute(_ key: Part, at start: ExpressionToken) throws(ExpressionMistake) -> Part
    {
        guard let code = key.code, let type = scope.attributes[code] else {
            throw key.start.mistake(.needsCode)
        }
        return try part(.attribute(code, type), at: start, over: [key])
    }

    private func check(
        _ argument: Part, as parameter: ExpressionFunction.Parameter, after before: Part?
    ) throws(ExpressionMistake) {
        switch parameter {
        case .value(let type): _ = try require(type, argument)
        case .anything:
            guard argument.type != .truth else { throw argument.start.mistake(.neverMissing) }
        case .asBefore: _ = try require(before?.type ?? argument.type, argument)
        case .code: _ = try code(argument)
        case .zone:
            guard argument.node != .name(.zone) else { return }
            let zone = try code(argument)
            guard scope.zones.contains(zone) else {
                let known = scope.zones.sorted().map(\.text)
                throw argument.start.mistake(.unknownZone(zone.text, known: known))
            }
        case .attribute:
            let key = try code(argument)
            guard !scope.personal.contains(key) else {
                throw argument.start.mistake(.personalAttribute(key.text))
            }
            guard scope.attributes[key] != nil else {
                let known = scope.attributes.keys.sorted().map(\.text)
                throw argument.start.mistake(.unknownAttribute(key.text, known: known))
            }
        }
    }

    private func code(_ argument: Part) throws(ExpressionMistake) -> Code {
        guard case .literal(.text(let text)) = argument.node else { throw argument.start.mistake(.needsCode) }
        guard let code = argument.code else { throw argument.start.mistake(.badCode(text)) }
        return code
    }
}

extension ExpressionParser.Part {
    /// The code that a literal text is.
    var code: Code? { if case .literal(.text(let text)) = node { Code(text) } else { nil } }
}
