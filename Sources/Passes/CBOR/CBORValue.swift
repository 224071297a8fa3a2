/// Any CBOR value of the subset we use, as a tree.
///
/// - Guarantee: what ``CBORReader/readValue(depth:allowsNull:)`` returned writes the same bytes again.
public indirect enum CBORValue: Hashable, Sendable {
    /// An integer within ±(2^53 − 1).
    case integer(Int64)
    /// A byte string.
    case bytes([UInt8])
    /// A text string.
    case text(String)
    /// An array.
    case array([CBORValue])
    /// A map; written in the order of its encoded keys, whatever order it is given in.
    case map([CBORKey: CBORValue])
    /// False or true.
    case bool(Bool)
    /// Null: in entries and records only, never in a token.
    case null

    /// The deterministic encoding.
    public var encoded: [UInt8] {
        var writer = CBORWriter()
        writer.write(self)
        return writer.bytes
    }
}

extension CBORValue {
    /// The integer, if it is one.
    public var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
    /// The text, if it is one.
    public var text: String? { if case .text(let value) = self { value } else { nil } }
    /// The bytes, if it is a byte string.
    public var bytes: [UInt8]? { if case .bytes(let value) = self { value } else { nil } }
    /// The elements, if it is an array.
    public var array: [CBORValue]? { if case .array(let value) = self { value } else { nil } }
    /// The pairs, if it is a map.
    public var map: [CBORKey: CBORValue]? { if case .map(let value) = self { value } else { nil } }
    /// The truth value, if it is one.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
}

extension CBORValue: ExpressibleByIntegerLiteral {
    /// An integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }
}
