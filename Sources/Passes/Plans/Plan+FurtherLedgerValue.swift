extension Plan {
    /// The keys of further rules, each only when the plan has such a rule: plans without are the bytes they always were.
    ///
    /// - Source: `Docs/Formats/Plan.md`, *Further rules*.
    var furtherLedgerValue: [CBORKey: CBORValue] {
        var map: [CBORKey: CBORValue] = [:]
        if !weekdays.isEmpty { map["weekdays"] = weekdays.ledgerValue }
        map["hours"] = hours?.ledgerValue
        if !blackout.isEmpty { map["blackout"] = .array(blackout.map { .text($0.description) }) }
        if !slots.isEmpty { map["slots"] = .array(slots.map(\.ledgerValue)) }
        map["queue"] = queue?.ledgerValue
        if !zoneRules.isEmpty {
            map["zone_rules"] = .map(
                Dictionary(uniqueKeysWithValues: zoneRules.map { (.text($0.text), $1.ledgerValue) }))
        }
        map["attention"] = attention.map { .map(["zh": .text($0.zh), "en": .text($0.en)]) }
        if !annulsUnused { map["unused"] = .text(Unused.keep.rawValue) }
        return map
    }
}

extension [Weekday] {
    fileprivate var ledgerValue: CBORValue { .array(map { .text($0.rawValue) }) }
}

extension OpeningHours {
    fileprivate var ledgerValue: CBORValue {
        .map(["open": .text(open.description), "close": .text(close.description)])
    }
}

extension Plan.Slot {
    fileprivate var ledgerValue: CBORValue {
        var map: [CBORKey: CBORValue] = [
            "from": .text(from.description), "until": .text(until.description),
            "early": .integer(Int64(earlyMinutes)), "late": .integer(Int64(lateMinutes)),
        ]
        if !weekdays.isEmpty { map["weekdays"] = weekdays.ledgerValue }
        return .map(map)
    }
}

extension Plan.Queue {
    fileprivate var ledgerValue: CBORValue {
        var map: [CBORKey: CBORValue] = [
            "attribute": .text(attribute.text), "size": .integer(Int64(size)),
            "every": .integer(Int64(everyMinutes)), "missed": .text(missed.rawValue),
        ]
        map["late"] = lateMinutes.map { .integer(Int64($0)) }
        return .map(map)
    }
}

extension Plan.ZoneRules {
    fileprivate var ledgerValue: CBORValue {
        var map: [CBORKey: CBORValue] = [:]
        let counts: [(CBORKey, Int)] = [
            ("total", total), ("per_day", perDay), ("per_slot", perSlot), ("gap", gapMinutes),
            ("grace", graceMinutes), ("passback", passbackMinutes), ("capacity", capacity),
        ]
        for (key, count) in counts where count > 0 { map[key] = .integer(Int64(count)) }
        map["hours"] = hours?.ledgerValue
        return .map(map)
    }
}

extension Plan.PerkTimes {
    /// What stands in the perk's map besides what every perk has.
    var ledgerValue: [CBORKey: CBORValue] {
        var map: [CBORKey: CBORValue] = [:]
        map["hours"] = hours?.ledgerValue
        if !zones.isEmpty { map["zones"] = .array(zones.map { .text($0.text) }) }
        if !weekdays.isEmpty { map["weekdays"] = weekdays.ledgerValue }
        return map
    }
}
