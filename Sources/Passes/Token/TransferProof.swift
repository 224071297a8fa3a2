/// The present holder's word that a bound pass goes to a new one.
///
/// - Source: `Docs/Formats/PassToken.md`, *Transfer proof*.
public enum TransferProof {
    /// The bytes under the present holder's signature.
    ///
    /// - Shape: `scenic-pass transfer v1`, a line feed, SHA-256 of the token, the new holder's 32-byte key.
    public static func signedBytes(tokenHash: Digest, newHolder: PublicKey) -> [UInt8] {
        Array("scenic-pass transfer v1\n".utf8) + tokenHash.bytes + newHolder.bytes
    }

    /// Hands a token over.
    ///
    /// - Guarantee: does not check that the key is the token's holder's.
    public static func signature(
        handing tokenHash: Digest, to newHolder: PublicKey, by holder: SigningKey
    ) -> Signature {
        holder.signature(over: signedBytes(tokenHash: tokenHash, newHolder: newHolder))
    }

    /// Whether a proof is the present holder's, for this token and this new holder.
    ///
    /// - Guarantee: says nothing about whether the plan allows the transfer.
    public static func isValid(
        _ proof: Signature, handing tokenHash: Digest, to newHolder: PublicKey, by holder: PublicKey
    ) -> Bool {
        holder.verifies(proof, over: signedBytes(tokenHash: tokenHash, newHolder: newHolder))
    }
}
