extension ClaimsReader {
    /// Reads past a value that a later version knows.
    ///
    /// - Errors: rule 48 for texts and integers out of form and for more than 4 containers within each other.
    mutating func readUnknown() throws(CBORError) {
        do {
            try skipValue(depth: 4)
        } catch {
            // Rule 48 asks that rules 14 and 33 to 36 be kept.
            throw error.rule == 14 || (33...36).contains(error.rule)
                ? CBORError(rule: 48, offset: error.offset) : error
        }
    }

    private mutating func skipValue(depth: Int) throws(CBORError) {
        let start = reader.position
        switch try reader.nextKind() {
        case .integer: _ = try reader.readInteger()
        case .bytes: _ = try reader.readByteStringRange()
        case .text: _ = try readProperText(wrongKind: 48)
        case .bool: _ = try reader.readBool()
        case .null: throw CBORError(rule: 10, offset: start)
        case .array, .map:
            // Rule 48: at most 4 containers.
            guard depth > 0 else { throw CBORError(rule: 48, offset: start) }
            try skipElements(depth: depth - 1)
        }
    }

    private mutating func skipElements(depth: Int) throws(CBORError) {
        guard try reader.nextKind() == .map else {
            for _ in 0..<(try reader.readArrayCount()) { try skipValue(depth: depth) }
            return
        }
        var last = 0..<0
        for _ in 0..<(try reader.readMapCount()) {
            let start = reader.position
            // A key that is a text has the form of a text.
            if case .text(let text) = try reader.readKey(after: &last),
                let rule = ClaimsText.brokenRule(of: text)
            {
                throw CBORError(rule: rule, offset: start)
            }
            try skipValue(depth: depth)
        }
    }
}
