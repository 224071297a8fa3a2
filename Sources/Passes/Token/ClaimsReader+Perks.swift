extension ClaimsReader {
    /// 2^53 − 1.
    static let largest = Int64(CBORReader.largestInteger)

    /// Reads body 4.
    mutating func readPerks() throws(CBORError) -> [Perk] {
        // Rule 37: at most 16.
        let count = try readCount(atMost: 16, rule: 37)
        var perks: [Perk] = []
        perks.reserveCapacity(count)
        for _ in 0..<count {
            let start = reader.position
            let perk = try readPerk()
            // Rule 38: ascending by code, none twice.
            if let last = perks.last, last.code >= perk.code { throw CBORError(rule: 38, offset: start) }
            perks.append(perk)
        }
        return perks
    }

    private mutating func readPerk() throws(CBORError) -> Perk {
        // Rule 37: code, kind, value, uses, offline.
        try readTuple(of: 5, rule: 37)
        let code = try readCode(rule: 37)
        let kind = try readKind()
        let uses = try readNumber(in: 0...65_535, rule: 40)
        // Rule 40: a cut-off site grants at most what there is; nothing is counted offline where nothing is counted.
        let offline = try readNumber(in: 0...Int64(uses), rule: 40)
        return Perk(code: code, kind: kind, uses: uses == 0 ? nil : uses, offlineUses: offline)
    }

    /// Rule 39: what the value may be depends on the kind.
    private mutating func readKind() throws(CBORError) -> Perk.Kind {
        switch try readNumber(in: 0...65_535, rule: 39) {
        case 0:
            _ = try readNumber(in: 0...0, rule: 39)
            return .uses
        case 1: return .percent(try readNumber(in: 1...100, rule: 39))
        case 2: return .amount(Int64(try readNumber(in: 1...Self.largest, rule: 39)))
        case let kind: return .unknown(kind: kind, value: try reader.readInteger(rule: 39))
        }
    }
}
