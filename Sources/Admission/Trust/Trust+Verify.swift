public import Passes

extension Trust {
    /// Verifies who issued a pass, and its holder's signature.
    ///
    /// Needs no state and may run before any lock is taken: it is the slow part of a showing.
    ///
    /// - Errors: ``Reason/unknownIssuer`` and ``Reason/badSignature``, after which there is nothing more to ask.
    /// - Source: `Docs/Formats/PassToken.md`, rules 50 and 51; `Docs/Formats/Presentation.md`, rule P6.
    public func verify(_ shown: ShownPass) -> Answer {
        let token = shown.token
        let region = token.claims.region
        guard let signer = signer(of: token) else {  // rule 50
            return .refused(Refusal(.unknownIssuer, .region(region, plan: nil)))
        }
        guard token.isSigned(by: signer.key) else {  // rule 51
            return .refused(Refusal(.badSignature, .region(region, plan: nil)))
        }
        return .trusted(
            TrustedPass(
                shown: shown, member: signer.member, keyRecord: signer.record, proof: Self.proof(of: shown)))
    }

    /// What verification says.
    public enum Answer: Sendable {
        /// Issuer and signature are right.
        case trusted(TrustedPass)
        /// They are not.
        case refused(Refusal)
    }

    private struct Signer {
        let key: PublicKey
        var member: Member?
        var record: KeyRecord?
    }

    /// The one key for (iss, kid).
    private func signer(of token: PassToken) -> Signer? {
        let keyID = token.statement.keyID
        switch source {
        case .nobody: return nil
        case .key(let key, let id): return id == keyID ? Signer(key: key) : nil
        case .roster(let roster):
            guard let member = roster.member(token.claims.region),
                let record = member.key(keyID, for: .issuer)
            else { return nil }
            return Signer(key: record.key, member: member, record: record)
        }
    }

    private static func proof(of shown: ShownPass) -> TrustedPass.HolderProof {
        switch shown {
        case .token(let token): return token.claims.holder == nil ? .notNeeded : .bare
        case .presentation(let presentation):
            guard presentation.signature != nil else { return .stripped }
            return presentation.isSigned()  // rule P6
                ? .signed(time: presentation.time, use: presentation.use)
                : .bad(time: presentation.time, use: presentation.use)
        }
    }
}
