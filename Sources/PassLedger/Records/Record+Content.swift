public import Passes

extension Record {
    /// What a record carries beyond what all kinds share.
    ///
    /// - Source: `Docs/Formats/Record.md`, keys 16 to 33.
    public enum Content: Hashable, Sendable {
        /// Mint, amend, transfer, reissue.
        case issued(Issued)
        /// Suspend, resume, void: nothing more.
        case none
        /// Check-in, check-out: the zone.
        case passage(zone: Code)
        /// Redeem: which perk, how many uses.
        case redemption(perk: Code, count: Int)
        /// Annul: the record that is taken back.
        case annulment(record: Digest)
        /// Vouch: the record that counts after all.
        case vouch(record: Digest)
        /// Gate.
        case gate(GateEnrolment)
        /// Plan: the map after defaults, text keys.
        case plan(CBORValue)
        /// Key, with a tlog-proof when it is another region's.
        case key(KeyRecord, proof: [UInt8]?)
        /// Roster: its version and the SHA-256 of its payload.
        case roster(version: Int64, hash: Digest)
        /// Capacity: persons in a zone on some days, `YYYY-MM-DD`, both inclusive.
        case capacity(zone: Code, firstDay: String, lastDay: String, persons: Int64)
        /// Delivered, rights, objection, audited, rollover: the value as it stands, its shape checked.
        case other(CBORValue)
    }

    /// The token that a record issues, as the open ledger may know it.
    public struct Issued: Hashable, Sendable {
        /// `16`: SHA-256("scenic-pass commitment v1\n" ‖ SHA-256(token)).
        public var commitment: Digest
        /// `17`: the token's claims without its attributes, which are always empty here.
        public var claims: PassClaims
        /// `18`, in transfers: the hash of the token handed over.
        public var replacedToken: Digest?
        /// `19`, in transfers of bound passes: the present holder's signature.
        public var proof: Signature?

        /// Gathers what a token-issuing record carries.
        public init(
            commitment: Digest, claims: PassClaims, replacedToken: Digest? = nil, proof: Signature? = nil
        ) {
            self.commitment = commitment
            self.claims = claims
            self.claims.attributes = []
            self.replacedToken = replacedToken
            self.proof = proof
        }
    }
}
