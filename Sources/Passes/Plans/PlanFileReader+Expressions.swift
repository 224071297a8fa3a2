extension PlanFileReader {
    /// `rules: [{require | refuse, text}]`.
    ///
    /// Read after everything else of the plan: rules speak of its attributes and zones.
    mutating func rules(at field: PlanField, of plan: Plan) -> [PlanRule] {
        guard let elements = elements(of: field, limit: PlanRule.limit) else { return [] }
        let scope = ExpressionScope(plan)
        return elements.compactMap { rule(at: $0, in: scope) }
    }

    private mutating func rule(at field: PlanField, in scope: ExpressionScope) -> PlanRule? {
        let known = PlanRule.Effect.allCases.map(\.rawValue)
        guard let fields = fields(of: field, known: known + ["text"]) else { return nil }
        let text = required("text", of: fields, in: field).map { phrases(at: $0) } ?? [:]
        let effects = PlanRule.Effect.allCases.filter { fields[$0.rawValue] != nil }
        guard let effect = effects.first, effects.count == 1, let source = fields[effect.rawValue] else {
            note(.ruleWithoutEffect, at: field.node.place, path: field.path)
            return nil
        }
        guard let condition = expression(at: source, in: scope), !text.isEmpty else { return nil }
        return PlanRule(effect, condition, text: text)
    }

    private mutating func expression(at field: PlanField, in scope: ExpressionScope) -> RuleExpression? {
        // `true` alone is a rule, if a dull one.
        guard case .scalar(let text, _) = field.node.content, [.text, .bool].contains(field.node.kind) else {
            note(.text, at: field)
            return nil
        }
        do {
            return try RuleExpression(text, in: scope)
        } catch {
            let place = source.place(of: error.offset, in: text, from: field.node.place)
            note(.badRule(error.problem), at: place, path: field.path)
            return nil
        }
    }
}
