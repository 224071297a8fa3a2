extension MintingDraft {
    /// How long a personal value may be in the region's register, in bytes of UTF-8.
    static let personalLimit = 1_024

    /// Attributes for the token, ascending by encoded key, and the personal ones among them.
    func facts(
        under secret: PersonalKey
    ) throws(MintingRefusal) -> (attributes: [Attribute], personal: [PersonalFact]) {
        var attributes: [Code: Attribute] = [:]
        var personal: [PersonalFact] = []
        for typed in options.attributes {
            guard attributes[typed.key] == nil else { throw .attributeTwice(typed.key) }
            let (attribute, fact) = try self.fact(of: typed, under: secret)
            attributes[typed.key] = attribute
            if let fact { personal.append(fact) }
        }
        guard attributes.count <= 16 else { throw .tooManyAttributes(attributes.count) }
        try requireQueueNumber(among: Set(attributes.keys))
        return (
            attributes.values.sorted { Self.isBefore($0.key, $1.key) },
            personal.sorted { Self.isBefore($0.key, $1.key) }
        )
    }

    /// One attribute for the token, and the personal fact that it hides if it does.
    func fact(
        of typed: AttributeText, under secret: PersonalKey
    ) throws(MintingRefusal) -> (attribute: Attribute, personal: PersonalFact?) {
        let (rule, isDeclared) = plan.rule(for: typed.key)
        let text = ClaimsText.normalized(typed.text)
        guard rule.isPersonal else {
            let value = try value(of: typed.key, text, declared: isDeclared ? rule.type : nil)
            return (Attribute(key: typed.key, value: value), nil)
        }
        let fact = try personalFact(typed.key, text, rule, under: secret)
        return (Attribute(key: typed.key, value: .commitment(fact.commitment)), fact)
    }

    /// The order of encoded text keys: shorter ones first, then by bytes.
    private static func isBefore(_ left: Code, _ right: Code) -> Bool {
        (left.text.utf8.count, left) < (right.text.utf8.count, right)
    }

    private func personalFact(
        _ key: Code, _ text: String, _ rule: Plan.AttributeRule, under secret: PersonalKey
    ) throws(MintingRefusal) -> PersonalFact {
        guard !text.isEmpty else { throw .attributeText(key, .empty) }
        guard text.utf8.count <= Self.personalLimit else {
            throw .attributeText(key, .tooLong(bytes: text.utf8.count, limit: Self.personalLimit))
        }
        let isOfType =
            switch rule.type {
            case .text: true
            case .integer: AttributeText.integer(text) != nil
            case .bool: AttributeText.bool(text) != nil
            }
        guard isOfType else { throw .attributeType(key, expected: rule.type, text: "…") }
        let commitment = PersonalAttribute.commitment(key: key, value: text, under: secret)
        return PersonalFact(key: key, value: text, commitment: commitment)
    }

    /// A value by the plan's type; where it declares none, by its form.
    private func value(
        of key: Code, _ text: String, declared type: Plan.AttributeRule.ValueType?
    ) throws(MintingRefusal) -> Attribute.Value {
        let value: Attribute.Value? =
            switch type {
            case nil: AttributeText.value(ofUndeclared: text)
            case .text: .text(text)
            case .integer: AttributeText.integer(text).map { .integer($0) }
            case .bool: AttributeText.bool(text).map { .bool($0) }
            }
        guard let value else { throw .attributeType(key, expected: type ?? .text, text: text) }
        if case .text(let text) = value, let problem = TextProblem.found(in: text) {
            throw .attributeText(key, problem)
        }
        return value
    }
}
