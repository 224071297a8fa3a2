public import Passes

/// What shows that a gate really saw a token.
///
/// - Shape: `[SHA-256(token)]`, or `[SHA-256(token), time, use, holder signature]` of a presentation.
/// - Guarantee: none by itself; replay matches the hash against the commitments of issued tokens.
/// - Source: `Docs/Formats/Record.md`, key 8.
public struct Evidence: Hashable, Sendable {
    /// The hash of the token's bytes.
    public var tokenHash: Digest
    /// What the holder signed, when a presentation was shown.
    public var proof: Proof?

    /// Names a token and, for a presentation, its proof.
    public init(tokenHash: Digest, proof: Proof? = nil) {
        self.tokenHash = tokenHash
        self.proof = proof
    }

    /// The holder's part of a presentation.
    public struct Proof: Hashable, Sendable {
        /// When the phone drew it; whole seconds.
        public var time: Moment
        /// What it was for: empty at an entrance, a perk's code at a counter.
        public var use: String
        /// The holder's signature.
        public var signature: Signature

        /// Gathers the parts that are signed and their signature.
        public init(time: Moment, use: String, signature: Signature) {
            self.time = time
            self.use = use
            self.signature = signature
        }
    }
}
