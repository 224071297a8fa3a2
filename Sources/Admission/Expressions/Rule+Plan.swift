import Passes

/// The rules that the plan itself brings.
extension Rule {
    /// The first of the plan's rules that is not kept, with its own text; one that this version cannot read is passed over.
    ///
    /// - Source: `Docs/Formats/Expressions.md`, *In a plan*.
    static let planRulesHold = Rule(.rule) { showing in
        guard let rules = showing.plan?.rules, !rules.isEmpty else { return nil }
        let facts = ShowingFacts(showing)
        for rule in rules {
            guard let condition = rule.condition else { continue }
            guard condition.holds(of: facts) == (rule.effect == .refuse) else { continue }
            return Refusal(.rule, .text(rule.phrase))
        }
        return nil
    }
}
