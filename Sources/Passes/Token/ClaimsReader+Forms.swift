extension ClaimsReader {
    /// 2^30 ≤ t < 2^32: from 2004 to 2106.
    static let times: Range<Int64> = (1 << 30)..<(1 << 32)

    /// Reads a time in whole seconds.
    mutating func readTime(wrongKind: Int, rule: Int) throws(CBORError) -> Moment {
        let start = reader.position
        let seconds = try reader.readInteger(rule: wrongKind)
        // Rule 22, and rules 43 and P2 likewise.
        guard Self.times.contains(seconds) else { throw CBORError(rule: rule, offset: start) }
        return Moment(seconds: seconds)
    }

    /// Reads a whole number within bounds.
    mutating func readNumber(in bounds: ClosedRange<Int64>, rule: Int) throws(CBORError) -> Int {
        let start = reader.position
        let number = try reader.readInteger(rule: rule)
        guard bounds.contains(number) else { throw CBORError(rule: rule, offset: start) }
        return Int(number)
    }

    /// Reads 0 or 1.
    mutating func readFlag(rule: Int) throws(CBORError) -> Bool { try readNumber(in: 0...1, rule: rule) == 1 }

    /// Reads a code, `[a-z0-9-]{1,16}`.
    mutating func readCode(rule: Int) throws(CBORError) -> Code {
        let content = try reader.readTextRange(rule: rule)
        guard let code = Code(try text(at: content)) else {
            throw CBORError(rule: rule, offset: content.lowerBound)
        }
        return code
    }

    /// Reads a text that keeps rules 33 to 36.
    mutating func readProperText(wrongKind: Int) throws(CBORError) -> String {
        let content = try reader.readTextRange(rule: wrongKind)
        if (1...64).contains(content.count), ClaimsText.isPlain(reader.bytes[content]) {
            return String(decoding: reader.bytes[content], as: UTF8.self)
        }
        let text = try text(at: content)
        if let rule = ClaimsText.brokenRule(of: text) {
            throw CBORError(rule: rule, offset: content.lowerBound)
        }
        return text
    }

    /// Reads an array's head and refuses more elements than allowed.
    mutating func readCount(atMost limit: Int, rule: Int) throws(CBORError) -> Int {
        let start = reader.position
        let count = try reader.readArrayCount(rule: rule)
        guard count <= limit else { throw CBORError(rule: rule, offset: start) }
        return count
    }

    /// Reads the head of an array that has exactly so many elements.
    mutating func readTuple(of count: Int, rule: Int) throws(CBORError) {
        let start = reader.position
        guard try reader.readArrayCount(rule: rule) == count else {
            throw CBORError(rule: rule, offset: start)
        }
    }

    /// The text in some place, if it is well-formed UTF-8: rule 13.
    func text(at content: Range<Int>) throws(CBORError) -> String {
        guard let text = String(validating: reader.bytes[content], as: UTF8.self) else {
            throw CBORError(rule: 13, offset: content.lowerBound)
        }
        return text
    }
}
