/// A rule of a plan beyond those that every gate knows: what it asks, and what the visitor is told when it is not kept.
///
/// - Source: `Docs/Formats/Expressions.md`, *In a plan*.
public struct PlanRule: Hashable, Sendable {
    /// Whether what it asks must hold or must not.
    public let effect: Effect
    /// The text of the expression: canonical when this version can read it, else as it came.
    public let source: String
    /// The expression; nil when it was written for a newer version than this, whose gates pass it over and say so.
    public let condition: RuleExpression?
    /// What the visitor reads, by language.
    public let text: [String: String]

    /// What a rule does with its expression.
    public enum Effect: String, CaseIterable, Hashable, Sendable {
        /// Refuses where it is false.
        case require
        /// Refuses where it is true.
        case refuse
    }

    /// Makes a rule of an expression.
    public init(_ effect: Effect, _ condition: RuleExpression, text: [String: String]) {
        self.effect = effect
        self.condition = condition
        source = condition.canonicalText
        self.text = text
    }

    /// Takes a rule from a plan's entry, where it may be newer than this version.
    init(_ effect: Effect, reading source: String, in scope: ExpressionScope, text: [String: String]) {
        self.effect = effect
        self.text = text
        condition = try? RuleExpression(source, in: scope)
        self.source = condition?.canonicalText ?? source
    }

    /// What the visitor reads, in both languages; one that is not given is told in another.
    public var phrase: Phrase {
        let any = text.sorted { $0.key < $1.key }.first?.value ?? source
        return Phrase(zh: text["zh"] ?? text["en"] ?? any, en: text["en"] ?? text["zh"] ?? any)
    }

    /// How many rules a plan may have.
    static let limit = 16
}

extension Plan {
    /// Rules that were written for a newer version than this: gates pass them over, and staff are told.
    public var unreadableRules: [PlanRule] { rules.filter { $0.condition == nil } }
}
