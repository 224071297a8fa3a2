/// Why a text or some bytes are no pass token or presentation.
///
/// - Source: `Docs/Formats/PassToken.md`, rules 2 to 49; `Docs/Formats/Presentation.md`, rules P1 to P4.
public enum PassTokenError: Error, Hashable, Sendable {
    /// The text does not begin as a pass does: rule 2.
    case notAPass
    /// A pass that this program is too old for: rule 3, 46 or 47.
    case unknownVersion(rule: TokenRule)
    /// A rule of form is broken.
    ///
    /// - Units and bounds: for rules 4 to 6 `offset` counts characters after the prefix; for all others, bytes of what base45
    ///   stands for.
    case malformed(rule: TokenRule, offset: Int)

    /// The rule that is broken.
    public var rule: TokenRule {
        switch self {
        case .notAPass: 2
        case .unknownVersion(let rule), .malformed(let rule, _): rule
        }
    }

    init(_ error: CBORError) { self = .malformed(rule: .token(error.rule), offset: error.offset) }
}
