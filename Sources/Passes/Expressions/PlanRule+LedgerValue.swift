extension PlanRule {
    /// The rule as a plan's entry carries it: `{require | refuse: text, text: {language: text}}`.
    var ledgerValue: CBORValue {
        .map([
            .text(effect.rawValue): .text(source),
            "text": .map(Dictionary(uniqueKeysWithValues: text.map { (.text($0), .text($1)) })),
        ])
    }

    /// Reads a rule of a plan's entry.
    ///
    /// - Throws: ``PlanValueError`` for another form; an expression that this version cannot read is none.
    init(_ map: PlanValueReader, in scope: ExpressionScope) throws(PlanValueError) {
        let effects = Effect.allCases.filter { map.has($0.rawValue) }
        guard let effect = effects.first, effects.count == 1 else { throw map.error("require") }
        let source = try map.text(effect.rawValue, limit: RuleExpression.byteLimit)
        var text: [String: String] = [:]
        let texts = try map.table("text")
        for (key, _) in try texts.pairs() {
            guard Plan.isLanguage(key) else { throw texts.error(key) }
            text[key] = try texts.text(key)
        }
        guard !text.isEmpty else { throw map.error("text") }
        self.init(effect, reading: source, in: scope, text: text)
    }
}
