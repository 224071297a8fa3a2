import Foundation

/// The form of every text on a pass: attributes, notes, and what later versions may add.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 33 to 36.
enum ClaimsText {
    /// The number of the first rule that a text breaks; nil when it keeps them all.
    static func brokenRule(of text: String) -> Int? {
        // Rule 33: 1 to 64 bytes.
        guard (1...64).contains(text.utf8.count) else { return 33 }
        let scalars = text.unicodeScalars
        // Rule 34: NFC. Swift's own comparison would not see the difference, so scalars are compared.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) || scalars.elementsEqual(normalized(text).unicodeScalars)
        else {
            return 34
        }
        // Rule 35: assigned characters only, none that controls.
        guard scalars.allSatisfy(isAllowed) else { return 35 }
        // Rule 36: no white space at either end.
        guard let first = scalars.first, let last = scalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace
        else { return 36 }
        return nil
    }

    /// A text in normalization form C.
    ///
    /// - Source: Unicode Standard Annex 15.
    static func normalized(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// Whether ASCII bytes are printable and begin and end with a visible character: rules 35 and 36 at a glance.
    static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first != 0x20 && bytes.last != 0x20 && bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
        let properties = scalar.properties
        guard let age = properties.age, age.major <= 14, age.major < 14 || age.minor == 0 else {
            return false
        }
        // A noncharacter has an age and yet is no assigned character.
        return properties.generalCategory != .unassigned && properties.generalCategory != .control
            && !properties.isBidiControl
    }
}
