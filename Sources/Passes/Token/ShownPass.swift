/// What somebody shows at a gate: a token, or a presentation around one.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 2 to 49; `Docs/Formats/Presentation.md`, rules P1 to P4.
public enum ShownPass: Hashable, Sendable {
    /// `SP1:`, a token alone.
    case token(PassToken)
    /// `SP1P:`, what a phone shows.
    case presentation(Presentation)

    /// Reads the text of a symbol, byte for byte.
    ///
    /// - Guarantee: form only; neither the issuer's nor the holder's signature has been checked.
    /// - Errors: ``PassTokenError`` with the first broken rule.
    public init(reading text: [UInt8]) throws(PassTokenError) {
        // Rule 2: prefixes are bytes.
        if text.starts(with: Self.tokenPrefix) {
            let bytes = try Base45.decode(slice: text[Self.tokenPrefix.count...])
            self = .token(try PassToken(parsing: bytes))
        } else if text.starts(with: Self.presentationPrefix) {
            let bytes = try Base45.decode(slice: text[Self.presentationPrefix.count...])
            self = .presentation(try Presentation(parsing: bytes))
        } else {
            // Rule 3: a later version's prefix is known by its shape.
            throw Self.isLaterVersion(text) ? .unknownVersion(rule: 3) : .notAPass
        }
    }

    /// Reads a text.
    public init(reading text: String) throws(PassTokenError) { try self.init(reading: Array(text.utf8)) }

    /// The token that is shown.
    public var token: PassToken {
        switch self {
        case .token(let token): token
        case .presentation(let presentation): presentation.token
        }
    }

    private static let tokenPrefix = Array("SP1:".utf8)
    private static let presentationPrefix = Array("SP1P:".utf8)

    /// `SP`, one digit or capital letter, and `:` or `P:`.
    private static func isLaterVersion(_ text: [UInt8]) -> Bool {
        guard text.count >= 4, text.starts(with: Array("SP".utf8)),
            (0x30...0x39).contains(text[2]) || (0x41...0x5A).contains(text[2])
        else { return false }
        let rest = text[3...]
        return rest.starts(with: Array(":".utf8)) || rest.starts(with: Array("P:".utf8))
    }
}
