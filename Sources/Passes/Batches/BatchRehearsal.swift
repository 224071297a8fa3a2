/// What a batch is checked against before its first pass is minted.
public struct BatchRehearsal: Sendable {
    let plans: [Code: PlanOnSale]
    let region: IssuingRegion
    let issuerKey: KeyRecord
    let now: Moment
    let tokenLimit: Int
    /// A key drawn for the rehearsal: what it signs is measured and thrown away.
    let key: SigningKey
    /// A key drawn for the rehearsal: commitments have one length, whatever they are made under.
    let secret: PersonalKey

    /// Gathers what rows are checked against.
    ///
    /// - Units and bounds: `tokenLimit` in bytes, ``PassToken/largestPrintedSize`` for passes to be printed.
    public init(
        plans: [PlanOnSale], region: IssuingRegion, issuerKey: KeyRecord, at now: Moment, tokenLimit: Int
    ) {
        self.plans = Dictionary(
            plans.map { ($0.plan.code, $0) }, uniquingKeysWith: { $0.version > $1.version ? $0 : $1 })
        self.region = region
        self.issuerKey = issuerKey
        self.now = now
        self.tokenLimit = tokenLimit
        key = .random()
        secret = .random()
    }
}
