/// A word, sign or literal of a rule.
struct ExpressionToken: Hashable {
    let kind: Kind
    let place: FilePlace
    /// How many scalars stand before it.
    let offset: Int

    enum Kind: Hashable {
        case literal(ExpressionLiteral)
        /// Lower-case letters, digits and `_`, beginning with a letter.
        case word(String)
        /// `(`, `==`, `..`, …
        case sign(String)
        case end
    }

    /// The token as it is written, for a mistake; empty for the end.
    var text: String {
        switch kind {
        case .literal(let literal): literal.canonicalText
        case .word(let word): word
        case .sign(let sign): sign
        case .end: ""
        }
    }

    func mistake(_ problem: ExpressionMistake.Problem) -> ExpressionMistake {
        ExpressionMistake(place: place, offset: offset, problem: problem)
    }
}
