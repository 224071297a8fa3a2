extension Plan {
    /// Reads the further rules of a plan's entry; a key that is not there is a rule that the plan does not have.
    mutating func readFurtherRules(_ map: PlanValueReader) throws(PlanValueError) {
        weekdays = try map.weekdays()
        hours = try map.hours()
        if map.has("blackout") {
            blackout = try map.texts("blackout", limit: PlanFileReader.blackoutLimit) { DaySpan($0) }
        }
        if map.has("slots") {
            for (place, value) in try map.list("slots", limit: PlanFileReader.slotLimit).enumerated() {
                slots.append(try Slot(PlanValueReader(value, path: "slots[\(place)]")))
            }
        }
        if map.has("queue") { queue = try Queue(map.table("queue")) }
        if map.has("zone_rules") {
            let table = try map.table("zone_rules")
            for (key, _) in try table.pairs() {
                guard let zone = Code(key), zones.contains(zone) else { throw table.error(key) }
                zoneRules[zone] = try ZoneRules(table.table(key))
            }
        }
        if map.has("attention") { attention = try map.table("attention").phrase() }
        if map.has("unused") { annulsUnused = try map.choice("unused", Unused.self) == .annul }
    }
}

extension PlanValueReader {
    func weekdays() throws(PlanValueError) -> [Weekday] {
        guard has("weekdays") else { return [] }
        let days = try texts("weekdays", limit: 7) { Weekday(rawValue: $0) }
        guard !days.isEmpty else { throw error("weekdays") }
        return days
    }

    func hours() throws(PlanValueError) -> OpeningHours? {
        guard has("hours") else { return nil }
        let table = try table("hours")
        return OpeningHours(open: try table.time("open"), close: try table.time("close"))
    }

    func time(_ key: String) throws(PlanValueError) -> DayTime {
        guard let time = DayTime(try text(key)) else { throw error(key) }
        return time
    }

    func phrase() throws(PlanValueError) -> Phrase { Phrase(zh: try text("zh"), en: try text("en")) }

    /// Texts in ascending order of what they stand for, each once.
    func texts<Value: Comparable>(
        _ key: String, limit: Int, _ read: (String) -> Value?
    ) throws(PlanValueError) -> [Value] {
        let values = try list(key, limit: limit)
        let read = values.compactMap { $0.text.flatMap(read) }
        guard read.count == values.count, zip(read, read.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw error(key)
        }
        return read
    }

    /// A count that is not there is none.
    func optionalCount(_ key: String, to most: Int = 65_535) throws(PlanValueError) -> Int {
        has(key) ? try count(key, to: Int64(most)) : 0
    }
}

extension Plan.Slot {
    fileprivate init(_ map: PlanValueReader) throws(PlanValueError) {
        self.init(from: try map.time("from"), until: try map.time("until"))
        earlyMinutes = try map.count("early", to: 1_440)
        lateMinutes = try map.count("late", to: 1_440)
        weekdays = try map.weekdays()
    }
}

extension Plan.Queue {
    fileprivate init(_ map: PlanValueReader) throws(PlanValueError) {
        self.init(
            attribute: try map.code("attribute"), size: try map.count("size", from: 1),
            everyMinutes: try map.count("every", from: 1, to: 1_440))
        if map.has("late") { lateMinutes = try map.count("late", from: 1, to: 1_440) }
        missed = try map.choice("missed")
    }
}

extension Plan.ZoneRules {
    fileprivate init(_ map: PlanValueReader) throws(PlanValueError) {
        total = try map.optionalCount("total")
        perDay = try map.optionalCount("per_day")
        perSlot = try map.optionalCount("per_slot")
        gapMinutes = try map.optionalCount("gap")
        graceMinutes = try map.optionalCount("grace", to: 1_440)
        passbackMinutes = try map.optionalCount("passback", to: 1_440)
        capacity = try map.optionalCount("capacity", to: Self.capacityLimit)
        hours = try map.hours()
    }
}

extension Plan.PerkTimes {
    /// Reads them from a perk's map; nil when it has none.
    init?(perk map: PlanValueReader, in zones: [Code]) throws(PlanValueError) {
        hours = try map.hours()
        weekdays = try map.weekdays()
        self.zones = map.has("zones") ? try map.texts("zones", limit: 16) { Code($0) } : []
        guard self.zones.allSatisfy(zones.contains) else { throw map.error("zones") }
        guard self != Plan.PerkTimes() else { return nil }
    }
}
