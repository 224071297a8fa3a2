extension Plan {
    /// Attribute keys that are personal unless the plan says otherwise.
    ///
    /// - Source: CONTRACT, section 2, *Personal data*.
    public static let personalByDefault: Set<String> = ["name", "id", "passport", "phone", "email", "plate"]

    /// What the plan says of an attribute, or what holds when it says nothing.
    ///
    /// - Returns: the rule, and whether the plan declares it.
    public func rule(for key: Code) -> (rule: AttributeRule, isDeclared: Bool) {
        if let declared = attributes[key] { return (declared, true) }
        var rule = AttributeRule()
        rule.isPersonal = Self.personalByDefault.contains(key.text)
        return (rule, false)
    }

    /// Whether a key of `name` is a language: two or three lower-case letters, as in BCP 47.
    static func isLanguage(_ key: String) -> Bool {
        (2...3).contains(key.utf8.count) && key.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// What a token says of entries.
    public var entryPolicy: EntryPolicy {
        EntryPolicy(
            total: entries.total, days: validity.days, perDay: entries.perDay, gapMinutes: entries.gapMinutes,
            allowsReentry: entries.allowsReentry, allowsOffline: allowsOffline)
    }
}
