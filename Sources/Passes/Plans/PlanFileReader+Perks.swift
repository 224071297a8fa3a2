extension PlanFileReader {
    /// `perks: [{code, uses, percent, amount, offline, hours, zones, weekdays}]`.
    mutating func readPerks(at field: PlanField, into plan: inout Plan) {
        guard let elements = elements(of: field, limit: 16) else { return }
        var perks: [Code: Perk] = [:]
        for element in elements {
            guard let (perk, times) = perk(at: element, in: plan.zones) else { continue }
            if times != Plan.PerkTimes() { plan.perkTimes[perk.code] = times }
            if perks.updateValue(perk, forKey: perk.code) != nil {
                note(.duplicateItem(perk.code.text), at: element.node.place, path: element.path)
            }
        }
        plan.perks = perks.values.sorted { $0.code < $1.code }
    }

    private mutating func perk(at field: PlanField, in zones: [Code]) -> (Perk, Plan.PerkTimes)? {
        let known = ["code", "uses", "percent", "amount", "offline", "hours", "zones", "weekdays"]
        guard let fields = fields(of: field, known: known) else { return nil }
        let code = code(required("code", of: fields, in: field))
        let kind = perkKind(of: fields, in: field)
        let uses = integer(fields["uses"], in: Self.countBounds) ?? 0
        let offline = integer(fields["offline"], in: Self.countBounds) ?? 0
        if offline > uses {
            note(
                .offlineAboveUses(offline: offline, uses: uses),
                at: fields["offline"]?.node.place ?? field.node.place, path: field.path)
        }
        let times = perkTimes(of: fields, in: zones)
        guard let code, let kind else { return nil }
        return (Perk(code: code, kind: kind, uses: uses == 0 ? nil : uses, offlineUses: offline), times)
    }

    private mutating func perkTimes(of fields: [String: PlanField], in zones: [Code]) -> Plan.PerkTimes {
        var times = Plan.PerkTimes()
        times.hours = hours(fields["hours"])
        times.weekdays = weekdays(fields["weekdays"])
        guard let field = fields["zones"] else { return times }
        times.zones = self.zones(at: field)
        for zone in times.zones where !zones.isEmpty && !zones.contains(zone) {
            let problem = PlanFileMistake.Problem.unknownChoice(zone.text, known: zones.map(\.text))
            note(problem, at: field.node.place, path: field.path)
        }
        return times
    }

    private mutating func perkKind(of fields: [String: PlanField], in field: PlanField) -> Perk.Kind? {
        switch (fields["percent"], fields["amount"]) {
        case (let percent?, nil): return integer(percent, in: 1...100).map { .percent($0) }
        case (nil, let amount?):
            // Money off without a limit is never meant.
            if fields["uses"] == nil { note(.missingKey("uses"), at: field.node.place, path: field.path) }
            return self.amount(amount).map { .amount($0.count) }
        case (_?, _?): note(.perkWithTwoKinds, at: field.node.place, path: field.path)
        case (nil, nil):
            if fields["uses"] != nil { return .uses }
            note(.perkWithoutKind, at: field.node.place, path: field.path)
        }
        return nil
    }
}
