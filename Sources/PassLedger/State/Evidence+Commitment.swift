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
        let seconds = UInt64(bitPattern: proof.time.seconds)
        let time = (0..<8).map { UInt8(truncatingIfNeeded: seconds >> UInt64(56 - 8 * $0)) }
        let signed =
            Array("scenic-pass presentation v1\n".utf8) + tokenHash.bytes + time + Array(use.utf8)
        return holder.verifies(proof.signature, over: signed)
    }
}
