extension PlanFileReader {
    /// `valid: {days, from, until, use_within}`.
    mutating func validity(at field: PlanField) -> Plan.Validity {
        var validity = Plan.Validity()
        guard let fields = fields(of: field, known: ["days", "from", "until", "use_within"]) else {
            return validity
        }
        validity.days = integer(fields["days"], in: Self.countBounds) ?? validity.days
        validity.useWithinDays = integer(fields["use_within"], in: 1...36_500) ?? validity.useWithinDays
        let from = bound(fields["from"], .from)
        let until = bound(fields["until"], .until)
        validity.from = from?.text
        validity.until = until?.text
        if let from, let until, from.moment >= until.moment {
            note(
                .emptyValidity(from: from.text, until: until.text),
                at: fields["until"]?.node.place ?? field.node.place, path: field.path)
        }
        return validity
    }

    /// `entries: {total, per_day, per_slot, gap, reentry}`.
    mutating func entries(at field: PlanField) -> Plan.Entries {
        var entries = Plan.Entries()
        guard let fields = fields(of: field, known: ["total", "per_day", "per_slot", "gap", "reentry"]) else {
            return entries
        }
        entries.total = integer(fields["total"], in: Self.countBounds) ?? 0
        entries.perDay = integer(fields["per_day"], in: Self.countBounds) ?? 0
        entries.perSlot = integer(fields["per_slot"], in: Self.countBounds) ?? 0
        entries.gapMinutes = integer(fields["gap"], in: Self.countBounds) ?? 0
        entries.allowsReentry = bool(fields["reentry"]) ?? false
        return entries
    }

    /// `attributes: {key: {type, public, personal}}`.
    mutating func attributes(at field: PlanField) -> [Code: Plan.AttributeRule] {
        guard case .table(let pairs) = field.node.content else {
            note(.table, at: field)
            return [:]
        }
        var rules: [Code: Plan.AttributeRule] = [:]
        for pair in pairs {
            let path = "\(field.path).\(pair.key)"
            guard let key = Code(pair.key) else {
                note(.badCode(pair.key), at: pair.place, path: path)
                continue
            }
            rules[key] = rule(of: key, at: PlanField(node: pair.value, path: path))
        }
        if pairs.count > 16 {
            note(.tooMany(count: pairs.count, limit: 16), at: field.node.place, path: field.path)
        }
        return rules
    }

    private mutating func rule(of key: Code, at field: PlanField) -> Plan.AttributeRule {
        var rule = Plan.AttributeRule()
        guard let fields = fields(of: field, known: ["type", "public", "personal"]) else { return rule }
        rule.type = choice(fields["type"]) ?? rule.type
        rule.isPublic = bool(fields["public"]) ?? false
        rule.isPersonal = bool(fields["personal"]) ?? Plan.personalByDefault.contains(key.text)
        if rule.isPublic, rule.isPersonal {
            note(.personalAndPublic(key: key.text), at: field.node.place, path: field.path)
        }
        return rule
    }
}
