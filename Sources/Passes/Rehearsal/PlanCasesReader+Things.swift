/// Region, gates and passes of a table.
extension PlanCasesReader {
    /// `region: {id, time_zone, day_start, currency}`.
    mutating func readRegion(at field: PlanField) {
        guard
            let fields = file.fields(of: field, known: ["id", "time_zone", "day_start", "currency"])
        else { return }
        if let field = fields["id"], let text = file.text(field, limit: 64) {
            if let id = RegionID(text) { member.region = id } else { note(.badRegion(text), at: field) }
        }
        if let field = fields["time_zone"], let text = file.text(field, limit: 64) {
            let isKnown = ParkCalendar(timeZone: text, dayStartMinutes: 0) != nil
            if isKnown { member.timeZone = text } else { note(.unknownTimeZone(text), at: field) }
        }
        if let field = fields["day_start"], let text = file.text(field, limit: 64) {
            let seconds = CaseTime.secondOfDay(text)
            if let seconds, seconds % 60 == 0 {
                member.dayStartMinutes = Int(seconds / 60)
            } else {
                note(.badDayStart(text), at: field)
            }
        }
        if let field = fields["currency"], let text = file.text(field, limit: 64) {
            if Currency(text) != nil { member.currency = text } else { note(.badCurrency(text), at: field) }
        }
        member.origin = "localhost/\(member.region)"
        guard let region = IssuingRegion(member) else { return }
        file = PlanFileReader(region: region, mistakes: file.mistakes)
    }

    /// `main: {zones, direction, perk}`.
    mutating func gate(at field: PlanField) -> PlanCases.Gate? {
        guard let fields = file.fields(of: field, known: ["zones", "direction", "perk"]) else { return nil }
        let zones = file.required("zones", of: fields, in: field).map { codes(at: $0) } ?? []
        let direction: PlanCases.Gate.Direction? = file.choice(fields["direction"])
        return PlanCases.Gate(
            zones: Set(zones).sorted(), direction: direction ?? .in, perk: file.code(fields["perk"]))
    }

    /// `anna: {plan, minted, …}`.
    mutating func pass(at field: PlanField) -> PlanCases.Pass? {
        let known = [
            "plan", "minted", "attributes", "perks", "zones", "from", "until", "persons", "holder", "slot",
        ]
        guard let fields = file.fields(of: field, known: known) else { return nil }
        let plan = file.code(file.required("plan", of: fields, in: field))
        let minted = file.required("minted", of: fields, in: field).flatMap { moment(at: $0) }
        var options = MintingOptions()
        if let attributes = fields["attributes"] { options.attributes = self.attributes(at: attributes) }
        if let perks = fields["perks"] { options.perks = self.perks(at: perks) }
        if let zones = fields["zones"] { options.zones = codes(at: zones) }
        options.from = file.text(fields["from"], limit: 64)
        options.until = file.text(fields["until"], limit: 64)
        options.slot = file.text(fields["slot"], limit: 64)
        options.persons = file.integer(fields["persons"], in: 1...65_535)
        guard let plan, let minted else { return nil }
        return PlanCases.Pass(
            place: field.node.place, plan: plan, minted: minted, options: options,
            hasHolder: file.bool(fields["holder"]))
    }

    private mutating func codes(at field: PlanField) -> [Code] {
        let elements = file.elements(of: field, limit: 16) ?? []
        if elements.isEmpty { file.note(.emptyList, at: field.node.place, path: field.path) }
        return elements.compactMap { file.code($0) }
    }

    private mutating func attributes(at field: PlanField) -> [AttributeText] {
        guard case .table(let pairs) = field.node.content else {
            file.note(.table, at: field)
            return []
        }
        return pairs.compactMap { pair in
            let inner = PlanField(node: pair.value, path: "\(field.path).\(pair.key)")
            guard let key = Code(pair.key) else {
                file.note(.badCode(pair.key), at: pair.place, path: inner.path)
                return nil
            }
            // Staff type numbers and truth values at the counter, too: the plan says what they are.
            guard case .scalar(let text, _) = pair.value.content else {
                file.note(.text, at: inner)
                return nil
            }
            return AttributeText(key: key, text: text)
        }
    }

    private mutating func perks(at field: PlanField) -> [PerkSpec] {
        (file.elements(of: field, limit: 16) ?? []).compactMap { element in
            guard let text = file.text(element, limit: 64) else { return nil }
            do throws(PerkSpecProblem) {
                return try PerkSpec(text, in: file.region.currency)
            } catch {
                note(.badPerk(text, error), at: element)
                return nil
            }
        }
    }
}
