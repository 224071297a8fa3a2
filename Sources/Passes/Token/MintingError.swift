/// Why claims could not become a token.
public enum MintingError: Error, Hashable, Sendable {
    /// The token has more bytes than allowed.
    ///
    /// - Units and bounds: `parts` are what can be left out, the largest first; each saves at least its bytes.
    case tooLong(size: Int, limit: Int, parts: [Part])
    /// The holder's key is not a point of the prime-order group.
    case holderKeyUnfit
    /// A rule that every reader applies is broken.
    case broken(rule: TokenRule)
    /// The claims cannot be said: something stands there twice, or a counted perk has no use.
    case notAsAsked

    /// Something on a pass that can be left out.
    public struct Part: Hashable, Sendable {
        /// What it is.
        public let name: Name
        /// How many bytes of the token it takes.
        public let byteCount: Int

        /// What can be left out.
        public enum Name: Hashable, Sendable {
            /// An attribute, by its key.
            case attribute(Code)
            /// A perk.
            case perk(Code)
            /// A zone.
            case zone(Code)
            /// A note, by its body key.
            case note(Int)
        }
    }
}
