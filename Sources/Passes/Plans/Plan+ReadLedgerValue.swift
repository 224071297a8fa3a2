extension Plan {
    /// Reads a plan back from its ledger entry.
    ///
    /// - Guarantee: every known key is there and within its bounds, zones, checks and perks ascend; keys that this version does
    ///   not know are passed over, so that an older gate can still read a newer plan. Dates are read as text only.
    /// - Throws: ``PlanValueError`` with the key.
    /// - Source: `Docs/Formats/Plan.md`, *In the ledger*.
    public init(ledgerValue value: CBORValue) throws(PlanValueError) {
        let map = try PlanValueReader(value)
        self.init(
            code: try map.code("code"), name: try Self.names(map.table("name")),
            zones: try Self.ascending(map, "zones") { Code($0) })
        guard !zones.isEmpty else { throw map.error("zones") }
        validity = try Validity(map.table("valid"))
        entries = try Entries(map.table("entries"))
        persons = try map.count("persons", from: 1)
        holder = try map.choice("holder")
        checks = try Self.ascending(map, "checks") { Check(rawValue: $0) }
        allowsOffline = try map.bool("offline")
        decision = try map.choice("decide")
        snapshotAgeHours = try map.count("snapshot_age", from: 1)
        transferLimit = try map.count("transfer")
        for (key, value) in try map.table("attributes").pairs() {
            guard let code = Code(key) else { throw map.error("attributes") }
            attributes[code] = try AttributeRule(PlanValueReader(value, path: "attributes.\(key)"))
        }
        for (index, value) in try map.list("perks").enumerated() {
            let reader = try PlanValueReader(value, path: "perks[\(index)]")
            let perk = try Perk(planValue: reader)
            perks.append(perk)
            perkTimes[perk.code] = try PerkTimes(perk: reader, in: zones)
        }
        guard zip(perks, perks.dropFirst()).allSatisfy({ $0.code < $1.code }) else {
            throw map.error("perks")
        }
        try readFurtherRules(map)
        guard map.has("rules") else { return }
        for (index, value) in try map.list("rules", limit: PlanRule.limit).enumerated() {
            let rule = try PlanValueReader(value, path: "rules[\(index)]")
            rules.append(try PlanRule(rule, in: ExpressionScope(self)))
        }
    }

    private static func names(_ table: PlanValueReader) throws(PlanValueError) -> [String: String] {
        var names: [String: String] = [:]
        for (key, _) in try table.pairs() {
            guard isLanguage(key) else { throw table.error(key) }
            names[key] = try table.text(key)
        }
        guard !names.isEmpty else { throw PlanValueError("name") }
        return names
    }

    private static func ascending<Value: Comparable>(
        _ map: PlanValueReader, _ key: String, _ read: (String) -> Value?
    ) throws(PlanValueError) -> [Value] {
        let values = try map.list(key)
        let read = values.compactMap { $0.text.flatMap(read) }
        guard read.count == values.count, zip(read, read.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw map.error(key)
        }
        return read
    }
}

extension Plan.Validity {
    fileprivate init(_ map: PlanValueReader) throws(PlanValueError) {
        days = try map.count("days")
        useWithinDays = try map.count("use_within", from: 1)
        if map.has("from") { from = try map.text("from", limit: 40) }
        if map.has("until") { until = try map.text("until", limit: 40) }
    }
}

extension Plan.Entries {
    fileprivate init(_ map: PlanValueReader) throws(PlanValueError) {
        total = try map.count("total")
        perDay = try map.count("per_day")
        perSlot = try map.optionalCount("per_slot")
        gapMinutes = try map.count("gap")
        allowsReentry = try map.bool("reentry")
    }
}

extension Plan.AttributeRule {
    fileprivate init(_ map: PlanValueReader) throws(PlanValueError) {
        type = try map.choice("type")
        isPublic = try map.bool("public")
        isPersonal = try map.bool("personal")
        guard !isPublic || !isPersonal else { throw map.error("personal") }
    }
}

extension Perk {
    fileprivate init(planValue map: PlanValueReader) throws(PlanValueError) {
        let uses = try map.count("uses")
        let offline = try map.count("offline")
        guard offline <= uses else { throw map.error("offline") }
        let kind: Kind
        if map.has("percent") {
            kind = .percent(try map.count("percent", from: 1, to: 100))
        } else if map.has("amount") {
            kind = .amount(try map.integer("amount", in: MinorUnits.bounds))
        } else if map.has("kind") {
            let most = MinorUnits.bounds.upperBound
            kind = .unknown(
                kind: try map.count("kind", from: 3), value: try map.integer("value", in: -most...most))
        } else {
            kind = .uses
        }
        self.init(code: try map.code("code"), kind: kind, uses: uses == 0 ? nil : uses, offlineUses: offline)
    }
}
