extension CBORReader {
    /// Reads any value of the subset as a tree.
    ///
    /// - Units and bounds: `depth` containers may nest.
    /// - Errors: rule 48 for deeper nesting, rule 10 for null where it is not allowed.
    public mutating func readValue(depth: Int = 16, allowsNull: Bool = false) throws(CBORError) -> CBORValue {
        let start = position
        switch try nextKind() {
        case .integer: return .integer(try readInteger())
        case .bytes: return .bytes(try readByteString())
        case .text: return .text(try readText())
        case .bool: return .bool(try readBool())
        case .null:
            guard allowsNull, try readNullIfPresent() else { throw CBORError(rule: 10, offset: start) }
            return .null
        case .array, .map:
            guard depth > 0 else { throw CBORError(rule: 48, offset: start) }
        }
        return try nextKind() == .array
            ? readArray(depth: depth - 1, allowsNull: allowsNull)
            : readMap(depth: depth - 1, allowsNull: allowsNull)
    }

    private mutating func readArray(depth: Int, allowsNull: Bool) throws(CBORError) -> CBORValue {
        var elements: [CBORValue] = []
        for _ in 0..<(try readArrayCount()) {
            elements.append(try readValue(depth: depth, allowsNull: allowsNull))
        }
        return .array(elements)
    }

    private mutating func readMap(depth: Int, allowsNull: Bool) throws(CBORError) -> CBORValue {
        var pairs: [CBORKey: CBORValue] = [:]
        var last = 0..<0
        for _ in 0..<(try readMapCount()) {
            let key = try readKey(after: &last)
            let value = try readValue(depth: depth, allowsNull: allowsNull)
            // Two texts may differ in bytes and yet be one string to Swift: such a pair would not be written again.
            guard pairs.updateValue(value, forKey: key) == nil else {
                throw CBORError(rule: 11, offset: last.lowerBound)
            }
        }
        return .map(pairs)
    }
}
