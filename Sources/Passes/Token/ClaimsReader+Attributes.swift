extension ClaimsReader {
    /// Reads body 3.
    mutating func readAttributes() throws(CBORError) -> [Attribute] {
        let start = reader.position
        let count = try reader.readMapCount(rule: 31)
        // Rule 31: at most 16.
        guard count <= 16 else { throw CBORError(rule: 31, offset: start) }
        var attributes: [Attribute] = []
        attributes.reserveCapacity(count)
        var last = 0..<0
        for _ in 0..<count {
            let keyStart = reader.position
            // Rule 31: keys in the form of codes.
            guard case .text(let text) = try reader.readKey(after: &last), let key = Code(text) else {
                throw CBORError(rule: 31, offset: keyStart)
            }
            attributes.append(Attribute(key: key, value: try readAttributeValue()))
        }
        return attributes
    }

    private mutating func readAttributeValue() throws(CBORError) -> Attribute.Value {
        let start = reader.position
        switch try reader.nextKind() {
        case .text: return .text(try readProperText(wrongKind: 32))
        case .integer: return .integer(try reader.readInteger())
        case .bool: return .bool(try reader.readBool())
        case .bytes:
            let content = try reader.readByteStringRange()
            // Rule 32: a commitment has 16 bytes.
            guard content.count == 16 else { throw CBORError(rule: 32, offset: start) }
            return .commitment(Array(reader.bytes[content]))
        // Rule 10: null is nowhere in a token.
        case .null: throw CBORError(rule: 10, offset: start)
        // Rule 32: nothing else is a value.
        case .array, .map: throw CBORError(rule: 32, offset: start)
        }
    }
}
