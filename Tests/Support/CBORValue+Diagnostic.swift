public import Passes

extension CBORValue {
    /// The value in diagnostic notation, maps in the order of their encoded keys.
    ///
    /// - Source: RFC 8949, section 8.
    public var diagnostic: String {
        switch self {
        case .integer(let number): "\(number)"
        case .bytes(let bytes): "h'\(bytes.hex)'"
        case .text(let text): "\"\(text)\""
        case .bool(let flag): flag ? "true" : "false"
        case .null: "null"
        case .array(let elements): "[\(elements.map(\.diagnostic).joined(separator: ", "))]"
        case .map(let pairs): "{\(Self.diagnostic(of: pairs))}"
        }
    }

    private static func diagnostic(of pairs: [CBORKey: CBORValue]) -> String {
        let sorted = pairs.map { pair in
            let key: CBORValue =
                switch pair.key {
                case .integer(let number): .integer(number)
                case .text(let text): .text(text)
                }
            return (key: key, value: pair.value)
        }
        .sorted { $0.key.encoded.lexicographicallyPrecedes($1.key.encoded) }
        return sorted.map { "\($0.key.diagnostic): \($0.value.diagnostic)" }.joined(separator: ", ")
    }
}
