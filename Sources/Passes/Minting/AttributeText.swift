/// An attribute as staff type it: a key and the text of its value.
public struct AttributeText: Hashable, Sendable {
    /// What it is about.
    public var key: Code
    /// What was typed.
    public var text: String

    /// Names what was typed.
    public init(key: Code, text: String) {
        self.key = key
        self.text = text
    }

    /// Reads `key=value`, as `--attribute` takes it.
    ///
    /// - Throws: ``MintingRefusal/attributeForm(_:)`` without `=` or with a key that is no code.
    public init(argument: String) throws(MintingRefusal) {
        let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, let key = Code(String(sides[0])) else { throw .attributeForm(argument) }
        self.init(key: key, text: String(sides[1]))
    }

    /// What a text means where a plan declares no type: `0|-?[1-9][0-9]{0,14}` an integer, `true` and `false` a truth value,
    /// anything else text.
    ///
    /// - Source: CONTRACT, section 3, `issuer mint`.
    public static func value(ofUndeclared text: String) -> Attribute.Value {
        if let integer = integer(text) { return .integer(integer) }
        return bool(text).map { .bool($0) } ?? .text(text)
    }

    static func integer(_ text: String) -> Int64? {
        let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
        guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.first != 0x30 || text == "0"
        else { return nil }
        return Int64(text)
    }

    static func bool(_ text: String) -> Bool? { ["true": true, "false": false][text] }
}
