/// A numbered rule of the token's or the presentation's format.
public enum TokenRule: Hashable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// A rule of `Docs/Formats/PassToken.md`.
    case token(Int)
    /// A rule of `Docs/Formats/Presentation.md`: P1, P2….
    case presentation(Int)

    /// A rule of `Docs/Formats/PassToken.md`.
    public init(integerLiteral value: Int) { self = .token(value) }

    /// The number as the documents write it: `34`, `P4`.
    public var description: String {
        switch self {
        case .token(let number): "\(number)"
        case .presentation(let number): "P\(number)"
        }
    }
}
