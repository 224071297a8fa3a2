extension PlanFileReader {
    /// `perks: [{code, uses, percent, amount, offline}]`.
    mutating func perks(at field: PlanField) -> [Perk] {
        guard let elements = elements(of: field, limit: 16) else { return [] }
        var perks: [Code: Perk] = [:]
        for element in elements {
            guard let perk = perk(at: element) else { continue }
            if perks.updateValue(perk, forKey: perk.code) != nil {
                note(.duplicateItem(perk.code.text), at: element.node.place, path: element.path)
            }
        }
        return perks.values.sorted { $0.code < $1.code }
    }

    private mutating func perk(at field: PlanField) -> Perk? {
        let known = ["code", "uses", "percent", "amount", "offline"]
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
        guard let code, let kind else { return nil }
        return Perk(code: code, kind: kind, uses: uses == 0 ? nil : uses, offlineUses: offline)
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
