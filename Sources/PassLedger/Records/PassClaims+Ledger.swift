import Passes

// Stands in until the token's own reader is there; the shape is final, its strictness is not.
extension PassClaims {
    var ledgerValue: CBORValue {
        var body: [CBORKey: CBORValue] = [
            1: .array([.text(plan.code.text), .integer(Int64(plan.version))]),
            2: .array(zones.map { .text($0.text) }), 4: .array(perks.map(\.ledgerValue)),
            5: .integer(Int64(issueNumber)),
            6: .array(
                [entryPolicy.total, entryPolicy.days, entryPolicy.perDay, entryPolicy.gapMinutes].map {
                    .integer(Int64($0))
                } + [
                    .integer(entryPolicy.allowsReentry ? 1 : 0), .integer(entryPolicy.allowsOffline ? 1 : 0),
                ]),
        ]
        body[7] = slot.map { .array([.integer($0.lowerBound.seconds), .integer($0.upperBound.seconds)]) }
        body[8] = persons == 1 ? nil : .integer(Int64(persons))
        body[9] = checks.isEmpty ? nil : .array(checks.map { .text($0.rawValue) })
        for (key, note) in notes { body[.integer(Int64(key))] = .text(note) }
        var map: [CBORKey: CBORValue] = [
            4: .integer(expires.seconds), 5: .integer(notBefore.seconds), 6: .integer(issuedAt.seconds),
            -65537: .map(body),
        ]
        map[8] = holder.map { .map([1: .map([1: .integer(1), -1: .integer(6), -2: .bytes($0.bytes)])]) }
        return .map(map)
    }

    init(ledgerValue value: CBORValue, region: RegionID, passID: PassID) throws {
        struct Unreadable: Error {}
        guard let map = value.map, let body = map[-65537]?.map, let expires = map[4]?.integer,
            let notBefore = map[5]?.integer, let issuedAt = map[6]?.integer,
            let plan = body[1]?.array(count: 2), let code = plan[0].code, let version = plan[1].integer,
            let zones = body[2]?.codes, let perkValues = body[4]?.array, let number = body[5]?.integer,
            let policy = body[6]?.array(count: 6)?.compactMap(\.integer), policy.count == 6,
            map.keys.allSatisfy({ [4, 5, 6, 8, -65537].contains($0) })
        else { throw Unreadable() }
        let perks = perkValues.compactMap { Perk(ledgerValue: $0) }
        guard perks.count == perkValues.count else { throw Unreadable() }
        self.init(
            region: region, passID: passID, issuedAt: Moment(seconds: issuedAt),
            notBefore: Moment(seconds: notBefore), expires: Moment(seconds: expires),
            plan: PlanReference(code: code, version: Int(version)), zones: zones, perks: perks,
            issueNumber: Int(number),
            entryPolicy: EntryPolicy(
                total: Int(policy[0]), days: Int(policy[1]), perDay: Int(policy[2]),
                gapMinutes: Int(policy[3]), allowsReentry: policy[4] == 1, allowsOffline: policy[5] == 1))
        if let key = map[8]?.map?[1]?.map?[-2]?.bytes { holder = PublicKey(key) }
        if let pair = body[7]?.array(count: 2), let begin = pair[0].integer, let end = pair[1].integer,
            begin < end
        {
            slot = Moment(seconds: begin)..<Moment(seconds: end)
        }
        if let count = body[8]?.integer { persons = Int(count) }
        checks = (body[9]?.array ?? []).compactMap { $0.text.flatMap(Check.init(rawValue:)) }
        for key in 16...31 { if let note = body[.integer(Int64(key))]?.text { notes[key] = note } }
    }
}

extension Perk {
    fileprivate var ledgerValue: CBORValue {
        let (number, value): (Int, Int64) =
            switch kind {
            case .uses: (0, 0)
            case .percent(let percent): (1, Int64(percent))
            case .amount(let amount): (2, amount)
            case .unknown(let kind, let value): (kind, value)
            }
        return .array([
            .text(code.text), .integer(Int64(number)), .integer(value), .integer(Int64(uses ?? 0)),
            .integer(Int64(offlineUses)),
        ])
    }

    fileprivate init?(ledgerValue: CBORValue) {
        guard let parts = ledgerValue.array(count: 5), let code = parts[0].code,
            let number = parts[1].integer,
            let value = parts[2].integer, let uses = parts[3].integer, let offline = parts[4].integer
        else { return nil }
        let kind: Kind =
            switch number {
            case 0: .uses
            case 1: .percent(Int(value))
            case 2: .amount(value)
            default: .unknown(kind: Int(number), value: value)
            }
        self.init(code: code, kind: kind, uses: uses == 0 ? nil : Int(uses), offlineUses: Int(offline))
    }
}
