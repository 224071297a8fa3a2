extension Plan {
    /// The plan as its ledger entry carries it: the plan file's map after defaults.
    ///
    /// - Shape: a map with text keys; dates as written; amounts in minor units.
    /// - Guarantee: ``init(ledgerValue:)`` reads the same plan back.
    /// - Source: `Docs/Formats/Plan.md`, *In the ledger*.
    public var ledgerValue: CBORValue {
        let terms: [CBORKey: CBORValue] = [
            "code": .text(code.text),
            "name": .map(Dictionary(uniqueKeysWithValues: name.map { (.text($0), .text($1)) })),
            "zones": .array(zones.map { .text($0.text) }),
            "valid": validity.ledgerValue,
            "entries": entries.ledgerValue,
            "persons": .integer(Int64(persons)),
            "holder": .text(holder.rawValue),
            "checks": .array(checks.map { .text($0.rawValue) }),
            "offline": .bool(allowsOffline),
            "decide": .text(decision.rawValue),
            "snapshot_age": .integer(Int64(snapshotAgeHours)),
            "transfer": .integer(Int64(transferLimit)),
            "attributes": .map(
                Dictionary(uniqueKeysWithValues: attributes.map { (.text($0.text), $1.ledgerValue) })),
            "perks": .array(perks.map { $0.planValue(perkTimes[$0.code]) }),
        ]
        var map = terms.merging(furtherLedgerValue) { term, _ in term }
        // Only where used: a plan without rules keeps the bytes that it always had.
        if !rules.isEmpty { map["rules"] = .array(rules.map(\.ledgerValue)) }
        return .map(map)
    }
}

extension Plan.Validity {
    fileprivate var ledgerValue: CBORValue {
        var map: [CBORKey: CBORValue] = [
            "days": .integer(Int64(days)), "use_within": .integer(Int64(useWithinDays)),
        ]
        map["from"] = from.map { .text($0) }
        map["until"] = until.map { .text($0) }
        return .map(map)
    }
}

extension Plan.Entries {
    fileprivate var ledgerValue: CBORValue {
        var map: [CBORKey: CBORValue] = [
            "total": .integer(Int64(total)), "per_day": .integer(Int64(perDay)),
            "gap": .integer(Int64(gapMinutes)), "reentry": .bool(allowsReentry),
        ]
        if perSlot > 0 { map["per_slot"] = .integer(Int64(perSlot)) }
        return .map(map)
    }
}

extension Plan.AttributeRule {
    fileprivate var ledgerValue: CBORValue {
        .map(["type": .text(type.rawValue), "public": .bool(isPublic), "personal": .bool(isPersonal)])
    }
}

extension Perk {
    /// The perk as a plan's entry carries it.
    fileprivate func planValue(_ times: Plan.PerkTimes?) -> CBORValue {
        var map: [CBORKey: CBORValue] = [
            "code": .text(code.text), "uses": .integer(Int64(uses ?? 0)),
            "offline": .integer(Int64(offlineUses)),
        ]
        switch kind {
        case .uses: break
        case .percent(let percent): map["percent"] = .integer(Int64(percent))
        case .amount(let amount): map["amount"] = .integer(amount)
        case .unknown(let kind, let value):
            map["kind"] = .integer(Int64(kind))
            map["value"] = .integer(value)
        }
        return .map(map.merging(times?.ledgerValue ?? [:]) { fact, _ in fact })
    }
}
