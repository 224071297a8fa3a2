/// Cuts the text of a rule into tokens.
struct ExpressionLexer {
    private let scalars: [Unicode.Scalar]
    private var next = 0
    private var line = 1
    private var lineStart = 0
    private var begin = (offset: 0, place: FilePlace(line: 1, column: 1))

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// All tokens, the last of which is the end.
    mutating func tokens() throws(ExpressionMistake) -> [ExpressionToken] {
        var tokens: [ExpressionToken] = []
        while true {
            skipSpace()
            begin = (next, FilePlace(line: line, column: next - lineStart + 1))
            guard let scalar = peek() else {
                tokens.append(token(.end))
                return tokens
            }
            let kind: ExpressionToken.Kind
            if scalar == "\"" {
                kind = .literal(.text(try text()))
            } else if Self.isDigit(scalar) {
                kind = .literal(try numeral())
            } else if Self.isLetter(scalar) {
                kind = word()
            } else {
                kind = .sign(try sign(scalar))
            }
            tokens.append(token(kind))
        }
    }

    private func token(_ kind: ExpressionToken.Kind) -> ExpressionToken {
        ExpressionToken(kind: kind, place: begin.place, offset: begin.offset)
    }

    private func mistake(_ problem: ExpressionMistake.Problem) -> ExpressionMistake {
        token(.end).mistake(problem)
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        next + ahead < scalars.count ? scalars[next + ahead] : nil
    }

    private mutating func skipSpace() {
        while let scalar = peek(), [" ", "\t", "\n", "\r"].contains(scalar) {
            next += 1
            if scalar == "\n" { (line, lineStart) = (line + 1, next) }
        }
    }

    /// The scalars that keep to a condition from here on.
    private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
        let start = next
        while let scalar = peek(), holds(scalar) { next += 1 }
        return text(from: start)
    }

    private func text(from start: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<next])
        return String(view)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
}

extension ExpressionLexer {
    private mutating func word() -> ExpressionToken.Kind {
        let word = take { Self.isLetter($0) || Self.isDigit($0) || $0 == "_" }
        if let truth = ["true": true, "false": false][word] { return .literal(.truth(truth)) }
        return Weekday(rawValue: word).map { .literal(.weekday($0)) } ?? .word(word)
    }

    private mutating func sign(_ first: Unicode.Scalar) throws(ExpressionMistake) -> String {
        let pair = peek(1).map { "\(first)\($0)" } ?? ""
        if ["==", "!=", "<=", ">=", ".."].contains(pair) {
            next += 2
            return pair
        }
        guard "()[],<>+-*/%".unicodeScalars.contains(first) else {
            throw mistake(.unexpectedCharacter(String(first)))
        }
        next += 1
        return String(first)
    }

    /// What begins with a digit: a date, a time of day, a duration or a number.
    private mutating func numeral() throws(ExpressionMistake) -> ExpressionLiteral {
        if let date = take(shaped: "0000-00-00") {
            guard let day = ExpressionDate(date) else { throw mistake(.badDate(date)) }
            return .date(day)
        }
        if let time = take(shaped: "00:00") {
            let parts = time.split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2, parts[0] < 24, parts[1] < 60 else { throw mistake(.badTime(time)) }
            return .time(parts[0] * 60 + parts[1])
        }
        let digits = take { Self.isDigit($0) }
        let letters = take { Self.isLetter($0) }
        guard letters.isEmpty else {
            guard let unit = ExpressionLiteral.Unit(rawValue: letters) else {
                throw mistake(.unknownUnit(letters))
            }
            guard digits.utf8.count <= 9, let count = Int64(digits) else { throw mistake(.badNumber(digits)) }
            return .duration(count, unit)
        }
        guard digits.utf8.count <= 18, let number = Int64(digits) else { throw mistake(.badNumber(digits)) }
        return .number(number)
    }

    /// Takes text of a shape in which `0` stands for any digit, unless another digit follows.
    private mutating func take(shaped shape: String) -> String? {
        var length = 0
        for place in shape.unicodeScalars {
            guard let scalar = peek(length), place == "0" ? Self.isDigit(scalar) : scalar == place else {
                return nil
            }
            length += 1
        }
        if let after = peek(length), Self.isDigit(after) { return nil }
        let start = next
        next += length
        return text(from: start)
    }

    /// A text in quotes, in NFC.
    private mutating func text() throws(ExpressionMistake) -> String {
        next += 1
        var content = String.UnicodeScalarView()
        while let scalar = peek(), scalar != "\"" {
            next += 1
            guard scalar == "\\" else {
                content.append(scalar)
                continue
            }
            guard let escaped = peek() else { break }
            guard escaped == "\"" || escaped == "\\" else { throw mistake(.badEscape("\\\(escaped)")) }
            next += 1
            content.append(escaped)
        }
        guard peek() != nil else { throw mistake(.unterminatedText) }
        next += 1
        let text = ClaimsText.normalized(String(content))
        switch TextProblem.found(in: text, limit: RuleExpression.byteLimit) {
        case nil, .empty, .spaceAtAnEnd: return text
        case .some(let problem): throw mistake(.badText(problem))
        }
    }
}
