import Foundation

/// A JSON value as the programs print it.
public enum JSONValue: Hashable, Sendable {
    /// A text.
    case string(String)
    /// A whole number.
    case integer(Int64)
    /// A number with a fraction, as milliseconds measured.
    case number(Double)
    /// True or false.
    case bool(Bool)
    /// Nothing, said out loud: the key is there.
    case null
    /// An array.
    case array([JSONValue])
    /// An object; its keys are printed in order of the alphabet.
    case object([String: JSONValue])

    /// The value on one line.
    public var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}

extension JSONValue: Encodable {
    /// Encodes the bare value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .bool(let value): try container.encode(value)
        case .null: try container.encodeNil()
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Null.
    public init(nilLiteral: ()) { self = .null }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

extension JSONValue {
    /// Anything that describes itself, as a text; null when there is nothing.
    public init(_ value: (some CustomStringConvertible)?) {
        self = value.map { .string($0.description) } ?? .null
    }
    /// A whole number; null when there is nothing.
    public init(_ value: (some BinaryInteger)?) {
        self = value.map { .integer(Int64(clamping: $0)) } ?? .null
    }
}

extension JSONValue {
    /// The keys and values of an object; none for anything else.
    public var fields: [String: JSONValue] {
        if case .object(let fields) = self { fields } else { [:] }
    }
}
