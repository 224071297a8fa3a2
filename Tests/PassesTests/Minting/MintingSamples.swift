import Passes

/// What tests mint with.
enum MintingSamples {
    /// The region's key; NOT SECRET.
    static func issuer() throws -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: 11, count: 32)) else { throw PlanSamples.Unfit() }
        return key
    }

    /// The key as the roster has it: signs 2026 and 2027, verifies to the end of 2029.
    static func record() throws -> KeyRecord {
        KeyRecord(
            use: .issuer, key: try issuer().publicKey,
            signFrom: try PlanSamples.moment("2026-01-01T00:00:00Z"),
            signUntil: try PlanSamples.moment("2028-01-01T00:00:00Z"),
            verifyUntil: try PlanSamples.moment("2030-01-01T00:00:00Z"))
    }

    /// The hiding key of every sample; NOT SECRET.
    static func secret() throws -> PersonalKey {
        guard let key = PersonalKey([UInt8](repeating: 7, count: 32)) else { throw PlanSamples.Unfit() }
        return key
    }

    /// Mints by a plan at a time.
    static func mint(
        _ plan: Plan, at time: String = "2026-05-01T04:00:00Z", in region: IssuingRegion? = nil,
        under record: KeyRecord? = nil, _ choose: (inout MintingOptions) throws -> Void = { _ in }
    ) throws -> Minting {
        var options = MintingOptions()
        try choose(&options)
        guard let passID = PassID([UInt8](repeating: 1, count: 16)) else { throw PlanSamples.Unfit() }
        return try Minting(
            of: PlanOnSale(plan: plan, version: 3), by: region ?? PlanSamples.region(), options: options,
            at: PlanSamples.moment(time), under: record ?? self.record(), passID: passID, secret: secret())
    }
}
