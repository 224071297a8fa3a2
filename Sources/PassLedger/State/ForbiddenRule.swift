/// Why an entry is forbidden.
///
/// - Source: `Docs/Formats/State.md`, S32 to S37.
public enum ForbiddenRule: String, CaseIterable, Hashable, Sendable {
    /// S32.
    case secondMint
    /// S33.
    case beforeMint
    /// S33.
    case foreignIssuer
    /// S34.
    case issueNumber
    /// S35.
    case otherToken
    /// S35.
    case transferProof
    /// S35.
    case transferLimit
    /// S36.
    case capacity
    /// S37.
    case price

    /// The rule in plain words.
    public var words: String {
        switch self {
        case .secondMint: "forbidden: the pass was minted before"
        case .beforeMint: "forbidden: the pass was not minted before this"
        case .foreignIssuer: "forbidden: only the pass's home issuer says this of it"
        case .issueNumber: "forbidden: the issue number is not one more than the one before"
        case .otherToken: "forbidden: the transfer names another token than the newest"
        case .transferProof: "forbidden: the present holder did not sign the transfer"
        case .transferLimit: "forbidden: the plan allows no further transfer"
        case .capacity: "forbidden: more persons are sold for a zone and day than its capacity"
        case .price: "forbidden: a price is named"
        }
    }
}
