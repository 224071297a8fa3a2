public import Passes

/// A pass whose issuer is known and whose signature verifies.
///
/// - Guarantee: only ``Trust/verify(_:)`` makes one, so rules never see an unverified pass. It says nothing about whether the
///   pass may be used now.
/// - Source: `Docs/Formats/PassToken.md`, rules 50 and 51.
public struct TrustedPass: Sendable {
    /// What was shown.
    public let shown: ShownPass
    /// The issuing region, when the trust comes from a roster.
    public let member: Member?
    /// The key that signed, with its times; nil when a bare key is trusted.
    public let keyRecord: KeyRecord?
    /// What the holder proved.
    public let proof: HolderProof

    /// What the token says.
    public var claims: PassClaims { shown.token.claims }

    /// The pass as staff vouch for it who typed its number: nobody asks for the holder's proof.
    ///
    /// - Guarantee: whoever records it marks the record `override`.
    public var onStaffsWord: TrustedPass {
        TrustedPass(shown: shown, member: member, keyRecord: keyRecord, proof: .notNeeded)
    }

    /// What a showing proves about the holder.
    public enum HolderProof: Hashable, Sendable {
        /// A bearer pass: there is nobody to prove.
        case notNeeded
        /// A bound token by itself.
        case bare
        /// A presentation without its signature.
        case stripped
        /// A presentation whose signature does not verify under the holder's key.
        case bad(time: Moment, use: String)
        /// A presentation that the holder signed.
        case signed(time: Moment, use: String)
    }
}
