extension PlanFileReader {
    /// Every number that a token holds ends here.
    static let countBounds = 0...65_535
    static let planLimit = 256
    static let nameLimit = 256

    /// The plans of a file.
    mutating func plans(at root: PlanNode) -> [Plan] {
        let file = PlanField(node: root, path: "")
        guard let fields = fields(of: file, known: ["plans"]),
            let list = required("plans", of: fields, in: file),
            let elements = elements(of: list, limit: Self.planLimit)
        else { return [] }
        if elements.isEmpty { note(.emptyList, at: list.node.place, path: list.path) }
        var first: [Code: FilePlace] = [:]
        var plans: [Plan] = []
        for element in elements {
            guard let plan = plan(at: element) else { continue }
            if let before = first[plan.code] {
                note(
                    .duplicatePlan(plan.code.text, first: before), at: element.node.place, path: element.path)
            }
            first[plan.code] = first[plan.code] ?? element.node.place
            plans.append(plan)
        }
        return plans
    }

    /// One plan; nil when its code is missing or wrong.
    private mutating func plan(at field: PlanField) -> Plan? {
        guard let fields = fields(of: field, known: Self.planKeys + Self.furtherKeys) else { return nil }
        let code = code(required("code", of: fields, in: field))
        let name = required("name", of: fields, in: field).map { self.name(at: $0) }
        let zones = required("zones", of: fields, in: field).map { self.zones(at: $0) }
        // A plan without a code is read to its end all the same, for the sake of its other mistakes.
        guard var plan = (code ?? Code("-")).map({ Plan(code: $0, name: name ?? [:], zones: zones ?? []) })
        else {
            return nil
        }
        if let valid = fields["valid"] { plan.validity = validity(at: valid) }
        if let entries = fields["entries"] { plan.entries = self.entries(at: entries) }
        readTerms(of: fields, into: &plan)
        if let attributes = fields["attributes"] { plan.attributes = self.attributes(at: attributes) }
        if let perks = fields["perks"] { readPerks(at: perks, into: &plan) }
        readFurtherRules(of: fields, into: &plan)
        if let rules = fields["rules"] { plan.rules = self.rules(at: rules, of: plan) }
        return code == nil ? nil : plan
    }

    private static let planKeys = [
        "code", "name", "zones", "valid", "entries", "persons", "holder", "checks", "offline", "decide",
        "snapshot_age", "transfer", "attributes", "perks", "rules",
    ]

    private mutating func readTerms(of fields: [String: PlanField], into plan: inout Plan) {
        plan.persons = integer(fields["persons"], in: 1...65_535) ?? plan.persons
        plan.holder = choice(fields["holder"]) ?? plan.holder
        if let checks = fields["checks"] { plan.checks = self.checks(at: checks) }
        plan.allowsOffline = bool(fields["offline"]) ?? plan.allowsOffline
        plan.decision = choice(fields["decide"]) ?? plan.decision
        plan.snapshotAgeHours = integer(fields["snapshot_age"], in: 1...65_535) ?? plan.snapshotAgeHours
        plan.transferLimit = integer(fields["transfer"], in: Self.countBounds) ?? plan.transferLimit
    }

    private mutating func name(at field: PlanField) -> [String: String] { phrases(at: field) }

    /// A text by language, 1 to 16 of them.
    mutating func phrases(at field: PlanField) -> [String: String] {
        guard case .table(let pairs) = field.node.content else {
            note(.table, at: field)
            return [:]
        }
        var name: [String: String] = [:]
        for pair in pairs {
            let path = "\(field.path).\(pair.key)"
            if Plan.isLanguage(pair.key) {
                let value = PlanField(node: pair.value, path: path)
                name[pair.key] = text(value, limit: Self.nameLimit)
            } else {
                note(.unknownKey(pair.key, known: ["zh", "en"]), at: pair.place, path: path)
            }
        }
        if pairs.isEmpty { note(.emptyList, at: field.node.place, path: field.path) }
        if pairs.count > 16 {
            note(.tooMany(count: pairs.count, limit: 16), at: field.node.place, path: field.path)
        }
        return name
    }

    mutating func zones(at field: PlanField) -> [Code] {
        guard let elements = elements(of: field, limit: 16) else { return [] }
        if elements.isEmpty { note(.emptyList, at: field.node.place, path: field.path) }
        return unique(elements) { reader, element in reader.code(element) }
    }

    private mutating func checks(at field: PlanField) -> [Check] {
        guard let elements = elements(of: field, limit: 16) else { return [] }
        return unique(elements) { reader, element in reader.choice(element, Check.self) }
    }

    /// The values of a list, ascending, each of which may stand once.
    mutating func unique<Value: Hashable & Comparable>(
        _ elements: [PlanField], _ value: (inout PlanFileReader, PlanField) -> Value?
    ) -> [Value] {
        var seen: Set<Value> = []
        for element in elements {
            guard let value = value(&self, element) else { continue }
            guard !seen.insert(value).inserted else { continue }
            note(.duplicateItem("\(element.text)"), at: element.node.place, path: element.path)
        }
        return seen.sorted()
    }
}

extension PlanField {
    /// The scalar as written; empty for anything else.
    var text: String { if case .scalar(let text, _) = node.content { text } else { "" } }
}
