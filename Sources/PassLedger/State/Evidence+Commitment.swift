import Passes

extension Evidence {
    /// What a ledger entry would say of the token shown.
    ///
    /// - Source: CONTRACT, section 5, *No token in the open*.
    var commitment: Digest { Self.commitment(toTokenHash: tokenHash) }

    /// SHA-256("scenic-pass commitment v1\n" ‖ SHA-256(token)).
    static func commitment(toTokenHash hash: Digest) -> Digest {
        Digest(of: Array("scenic-pass commitment v1\n".utf8) + hash.bytes)
    }

    /// Whether a holder signed this showing for a use.
    ///
    /// - Source: `Docs/Formats/State.md`, S10; `Docs/Formats/Presentation.md`.
    func isProved(by holder: PublicKey, use: String) -> Bool {
        guard let proof, proof.use == use else { return false }
        let signed = Presentation.signedBytes(tokenHash: tokenHash, time: proof.time, use: use)
        return holder.verifies(proof.signature, over: signed)
    }
}
