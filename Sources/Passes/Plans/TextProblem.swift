/// Why a text may not stand in a token or plan.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 33 to 36.
public enum TextProblem: Error, Hashable, Sendable {
    /// It has no characters.
    case empty
    /// It has more bytes of UTF-8 than may be.
    case tooLong(bytes: Int, limit: Int)
    /// It holds a control character, a line break for instance.
    case controlCharacter(UInt32)
    /// It holds a character that turns the direction of writing.
    case directionCharacter(UInt32)
    /// It holds a character that Unicode 14.0 does not know.
    case unassignedCharacter(UInt32)
    /// It begins or ends with a space.
    case spaceAtAnEnd
}

extension TextProblem {
    /// Finds what is wrong with a text that is in NFC.
    ///
    /// - Returns: nil for a text that may stand.
    static func found(in text: String, limit: Int = 64) -> TextProblem? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return .empty }
        guard text.utf8.count <= limit else { return .tooLong(bytes: text.utf8.count, limit: limit) }
        for scalar in scalars {
            if let problem = found(in: scalar) { return problem }
        }
        guard !first.properties.isWhitespace, !last.properties.isWhitespace else { return .spaceAtAnEnd }
        return nil
    }

    private static func found(in scalar: Unicode.Scalar) -> TextProblem? {
        let properties = scalar.properties
        if properties.generalCategory == .control { return .controlCharacter(scalar.value) }
        if properties.isBidiControl { return .directionCharacter(scalar.value) }
        guard let age = properties.age, age.major <= 14, age.major < 14 || age.minor == 0 else {
            return .unassignedCharacter(scalar.value)
        }
        return nil
    }
}
