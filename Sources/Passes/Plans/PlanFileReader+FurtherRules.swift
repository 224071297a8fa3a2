extension PlanFileReader {
    /// Keys of rules that can only refuse more than a token alone.
    static let furtherKeys = [
        "weekdays", "hours", "blackout", "slots", "queue", "zone_rules", "attention", "unused",
    ]

    /// What stands besides the terms of a token; read last, for it speaks of zones and attributes.
    mutating func readFurtherRules(of fields: [String: PlanField], into plan: inout Plan) {
        plan.weekdays = weekdays(fields["weekdays"])
        plan.hours = hours(fields["hours"])
        plan.blackout = blackout(fields["blackout"])
        if let slots = fields["slots"] { plan.slots = self.slots(at: slots) }
        if let queue = fields["queue"] { plan.queue = self.queue(at: queue, of: plan) }
        if let rules = fields["zone_rules"] { plan.zoneRules = zoneRules(at: rules, of: plan.zones) }
        plan.attention = phrase(fields["attention"])
        plan.annulsUnused = choice(fields["unused"], Plan.Unused.self) != .keep
        if plan.slots.isEmpty, fields["slots"] == nil { noteRulesThatNeedSlots(fields, plan) }
    }

    private mutating func noteRulesThatNeedSlots(_ fields: [String: PlanField], _ plan: Plan) {
        let needsSlots =
            [
                plan.entries.perSlot > 0 ? fields["entries"] : nil, fields["queue"],
                plan.zoneRules.values.contains { $0.perSlot > 0 } ? fields["zone_rules"] : nil,
            ].compactMap(\.self)
        for field in needsSlots { note(.missingKey("slots"), at: field.node.place, path: field.path) }
    }

    /// `slots: [{from, until, early, late, weekdays}]`.
    private mutating func slots(at field: PlanField) -> [Plan.Slot] {
        guard let elements = elements(of: field, limit: Self.slotLimit) else { return [] }
        if elements.isEmpty { note(.emptyList, at: field.node.place, path: field.path) }
        var slots: [Plan.Slot] = []
        for element in elements {
            guard let slot = slot(at: element) else { continue }
            // A slot is named by its day and begin: two of one begin could not be told apart.
            if slots.contains(where: { $0.from == slot.from && $0.sharesDay(with: slot) }) {
                note(.duplicateItem(slot.from.description), at: element.node.place, path: element.path)
            }
            slots.append(slot)
        }
        return slots
    }

    private mutating func slot(at field: PlanField) -> Plan.Slot? {
        let known = ["from", "until", "early", "late", "weekdays"]
        guard let fields = fields(of: field, known: known) else { return nil }
        let from = time(required("from", of: fields, in: field))
        let until = time(required("until", of: fields, in: field))
        let early = integer(fields["early"], in: Self.minuteBounds) ?? 0
        let late = integer(fields["late"], in: Self.minuteBounds) ?? 0
        let weekdays = weekdays(fields["weekdays"])
        guard let from, let until else { return nil }
        var slot = Plan.Slot(from: from, until: until)
        (slot.earlyMinutes, slot.lateMinutes, slot.weekdays) = (early, late, weekdays)
        return slot
    }

    /// `queue: {attribute, size, every, late, missed}`.
    private mutating func queue(at field: PlanField, of plan: Plan) -> Plan.Queue? {
        let known = ["attribute", "size", "every", "late", "missed"]
        guard let fields = fields(of: field, known: known) else { return nil }
        let attribute = required("attribute", of: fields, in: field)
        let code = self.code(attribute)
        let size = integer(required("size", of: fields, in: field), in: 1...65_535)
        let every = integer(required("every", of: fields, in: field), in: 1...Self.minuteBounds.upperBound)
        let late = integer(fields["late"], in: 1...Self.minuteBounds.upperBound)
        let missed: Plan.Queue.Missed? = choice(fields["missed"])
        if let code, let attribute { requireNumber(code, at: attribute, of: plan) }
        guard let code, let size, let every else { return nil }
        var queue = Plan.Queue(attribute: code, size: size, everyMinutes: every)
        queue.lateMinutes = late
        queue.missed = missed ?? queue.missed
        return queue
    }

    /// A gate reads the number off the token: it is a whole number, and no secret.
    private mutating func requireNumber(_ code: Code, at field: PlanField, of plan: Plan) {
        let numbers = plan.attributes.filter { $0.value.type == .integer && !$0.value.isPersonal }.keys
        guard !numbers.contains(code) else { return }
        let problem = PlanFileMistake.Problem.noNumber(code.text)
        note(problem, at: field.node.place, path: field.path)
    }

    /// `zone_rules: {zone: {total, per_day, per_slot, gap, grace, passback, capacity, hours}}`.
    private mutating func zoneRules(at field: PlanField, of zones: [Code]) -> [Code: Plan.ZoneRules] {
        guard case .table(let pairs) = field.node.content else {
            note(.table, at: field)
            return [:]
        }
        var rules: [Code: Plan.ZoneRules] = [:]
        for pair in pairs {
            let path = "\(field.path).\(pair.key)"
            if let zone = Code(pair.key), zones.contains(zone) {
                rules[zone] = zoneRules(at: PlanField(node: pair.value, path: path))
            } else {
                note(.unknownChoice(pair.key, known: zones.map(\.text)), at: pair.place, path: path)
            }
        }
        return rules
    }

    private mutating func zoneRules(at field: PlanField) -> Plan.ZoneRules {
        var rules = Plan.ZoneRules()
        let known = ["total", "per_day", "per_slot", "gap", "grace", "passback", "capacity", "hours"]
        guard let fields = fields(of: field, known: known) else { return rules }
        rules.total = integer(fields["total"], in: Self.countBounds) ?? 0
        rules.perDay = integer(fields["per_day"], in: Self.countBounds) ?? 0
        rules.perSlot = integer(fields["per_slot"], in: Self.countBounds) ?? 0
        rules.gapMinutes = integer(fields["gap"], in: Self.countBounds) ?? 0
        rules.graceMinutes = integer(fields["grace"], in: Self.minuteBounds) ?? 0
        rules.passbackMinutes = integer(fields["passback"], in: Self.minuteBounds) ?? 0
        rules.capacity = integer(fields["capacity"], in: 0...Plan.ZoneRules.capacityLimit) ?? 0
        rules.hours = hours(fields["hours"])
        return rules
    }

    /// Minutes within a day.
    static let minuteBounds = 0...1_440
}

extension Plan.ZoneRules {
    /// No zone holds more persons than this.
    static let capacityLimit = 10_000_000
}

extension Plan.Slot {
    func sharesDay(with other: Plan.Slot) -> Bool {
        weekdays.isEmpty || other.weekdays.isEmpty || !Set(weekdays).isDisjoint(with: other.weekdays)
    }
}
