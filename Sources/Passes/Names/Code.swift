/// A short name that a region gives to a plan, zone, perk or attribute.
///
/// - Shape: `[a-z0-9-]{1,16}`.
/// - Source: `Docs/Formats/PassToken.md`, rules 28 to 37.
public struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The code as it stands in tokens and plan files.
    public let text: String

    /// Takes a text if it has the form of a code.
    public init?(_ text: String) {
        guard Code.isWellFormed(text, length: 1...16) else { return nil }
        self.text = text
    }

    /// The code itself.
    public var description: String { text }

    /// Orders codes by their bytes.
    public static func < (left: Code, right: Code) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Whether a text has a length in bytes within bounds and only lower-case letters, digits and hyphens.
    static func isWellFormed(_ text: String, length: ClosedRange<Int>) -> Bool {
        let bytes = text.utf8
        return length.contains(bytes.count) && bytes.allSatisfy { isAllowed($0) }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}
