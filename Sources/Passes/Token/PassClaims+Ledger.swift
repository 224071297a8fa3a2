extension PassClaims {
    /// The claims as the ledger carries them: record key 17.
    ///
    /// - Shape: the token's claims without 1 (region), 7 (pass id) and body key 3 (attributes); 8 (holder) is kept.
    /// - Source: CONTRACT, section 5.
    public var ledgerValue: CBORValue { value(in: .ledger) }

    /// Reads claims back from the ledger; they have no attributes.
    ///
    /// - Guarantee: every other rule of form is kept.
    /// - Errors: ``PassTokenError``; offsets count in the value's encoding.
    public init(ledgerValue value: CBORValue, region: RegionID, passID: PassID) throws(PassTokenError) {
        let bytes = value.encoded
        let result: (claims: PassClaims, unknown: Int?)
        do {
            result = try ClaimsReader.read(bytes, in: 0..<bytes.count, setting: .ledger(region, passID))
        } catch {
            throw PassTokenError(error)
        }
        if let unknown = result.unknown { throw .unknownVersion(rule: .token(unknown)) }
        self = result.claims
    }
}
