extension ClaimsReader {
    /// Reads the pass body.
    ///
    /// Keys 1 to 6 come first in any well-formed body, since they are always there and the smallest; the others follow in any
    /// selection, ascending.
    mutating func readBody() throws(CBORError) -> PassBody {
        let start = reader.position
        let count = try reader.readMapCount(rule: 20)
        // Rule 27: keys 1 to 6 are there; in the ledger 3 is not.
        let due = setting.hasAttributes ? 6 : 5
        guard count >= due else { throw CBORError(rule: 27, offset: start) }
        var last = 0..<0
        var body = try readDue(after: &last)
        for _ in due..<count {
            let keyStart = reader.position
            try readOptional(try reader.readKey(after: &last), at: keyStart, into: &body)
        }
        return body
    }

    private mutating func readDue(after last: inout Range<Int>) throws(CBORError) -> PassBody {
        try expect(1, after: &last)
        let plan = try readPlan()
        try expect(2, after: &last)
        let zones = try readZones()
        var attributes: [Attribute] = []
        if setting.hasAttributes {
            try expect(3, after: &last)
            attributes = try readAttributes()
        }
        try expect(4, after: &last)
        let perks = try readPerks()
        try expect(5, after: &last)
        // Rule 41: the issue number.
        let issueNumber = try readNumber(in: 0...65_535, rule: 41)
        try expect(6, after: &last)
        return PassBody(
            plan: plan, zones: zones, attributes: attributes, perks: perks, issueNumber: issueNumber,
            entryPolicy: try readEntryPolicy())
    }

    private mutating func expect(_ key: Int64, after last: inout Range<Int>) throws(CBORError) {
        let start = reader.position
        // Rule 27: none of the keys 1 to 6 is missing, and no key is unknown.
        guard try reader.readKey(after: &last) == .integer(key) else {
            throw CBORError(rule: 27, offset: start)
        }
    }

    private mutating func readOptional(
        _ key: CBORKey, at start: Int, into body: inout PassBody
    ) throws(CBORError) {
        switch key {
        case 7: body.slot = try readSlot()
        // Rule 44: a pass for one says nothing.
        case 8: body.persons = try readNumber(in: 2...65_535, rule: 44)
        case 9: body.checks = try readChecks()
        case .integer(let number) where (10...15).contains(number):
            try readUnknown()
            // Rule 47: must be understood, and isn't; said when all else is well formed.
            unknown = unknown ?? 47
        case .integer(let number) where (16...31).contains(number):
            // Rule 49: notes are texts.
            body.notes[Int(number)] = try readProperText(wrongKind: 49)
        // Rule 27: no other key.
        default: throw CBORError(rule: 27, offset: start)
        }
    }

    private mutating func readPlan() throws(CBORError) -> PlanReference {
        // Rule 28: code and version.
        try readTuple(of: 2, rule: 28)
        let code = try readCode(rule: 28)
        return PlanReference(code: code, version: try readNumber(in: 1...Self.largest, rule: 28))
    }

    private mutating func readZones() throws(CBORError) -> [Code] {
        // Rule 29: at most 16.
        let count = try readCount(atMost: 16, rule: 29)
        var zones: [Code] = []
        zones.reserveCapacity(count)
        for _ in 0..<count {
            let start = reader.position
            let zone = try readCode(rule: 29)
            // Rule 30: ascending, none twice.
            if let last = zones.last, last >= zone { throw CBORError(rule: 30, offset: start) }
            zones.append(zone)
        }
        return zones
    }

    private mutating func readEntryPolicy() throws(CBORError) -> EntryPolicy {
        // Rule 42: four numbers, two flags.
        try readTuple(of: 6, rule: 42)
        return EntryPolicy(
            total: try readNumber(in: 0...65_535, rule: 42), days: try readNumber(in: 0...65_535, rule: 42),
            perDay: try readNumber(in: 0...65_535, rule: 42),
            gapMinutes: try readNumber(in: 0...65_535, rule: 42),
            allowsReentry: try readFlag(rule: 42), allowsOffline: try readFlag(rule: 42))
    }

    private mutating func readSlot() throws(CBORError) -> Range<Moment> {
        let start = reader.position
        // Rule 43: begin before end.
        try readTuple(of: 2, rule: 43)
        let begin = try readTime(wrongKind: 43, rule: 43)
        let end = try readTime(wrongKind: 43, rule: 43)
        guard begin < end else { throw CBORError(rule: 43, offset: start) }
        return begin..<end
    }

    private mutating func readChecks() throws(CBORError) -> [Check] {
        let start = reader.position
        let count = try reader.readArrayCount(rule: 45)
        guard count > 0 else { throw CBORError(rule: 45, offset: start) }
        var checks: [Check] = []
        var last: Code?
        for _ in 0..<count {
            let place = reader.position
            let code = try readCode(rule: 45)
            // Rule 45: ascending, none twice.
            if let last, last >= code { throw CBORError(rule: 45, offset: place) }
            last = code
            if let check = Check(rawValue: code.text) {
                checks.append(check)
            } else {
                // Rule 46: an unknown check cannot be made; said when all else is well formed.
                unknown = unknown ?? 46
            }
        }
        return checks
    }
}

extension ClaimsReader.Setting {
    /// Whether body key 3 is there.
    var hasAttributes: Bool { if case .token = self { true } else { false } }
}
