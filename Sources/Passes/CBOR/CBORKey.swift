/// A key of a CBOR map: an integer or a text.
public enum CBORKey: Hashable, Sendable {
    /// An integer within ±(2^53 − 1).
    case integer(Int64)
    /// A text.
    case text(String)
}

extension CBORKey: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// An integer key.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A text key.
    public init(stringLiteral value: String) { self = .text(value) }
}
