/// One region's promise to admit passes of another.
///
/// - Shape: `[iss, admitting region, from, until, currency, [[plan, zones, perks, rate, m]…]]`; times whole seconds.
/// - Source: LEDGER.md, *Governance*.
public struct Agreement: Hashable, Sendable {
    /// Whose passes.
    public var issuer: RegionID
    /// Whose gates.
    public var admitting: RegionID
    /// In force from this second.
    public var from: Moment
    /// In force up to, not including, this second.
    public var until: Moment
    /// What rates are in, ISO 4217.
    public var currency: String
    /// Plan by plan.
    public var terms: [Term]

    /// Describes an agreement.
    public init(
        issuer: RegionID, admitting: RegionID, from: Moment, until: Moment, currency: String, terms: [Term]
    ) {
        self.issuer = issuer
        self.admitting = admitting
        self.from = from
        self.until = until
        self.currency = currency
        self.terms = terms
    }

    /// What an agreement says of one plan.
    public struct Term: Hashable, Sendable {
        /// The issuing region's plan.
        public var plan: Code
        /// Zones of the admitting region that it opens.
        public var zones: [Code]
        /// Perks that the admitting region grants.
        public var perks: [Code]
        /// Minor units per person or per use.
        public var rate: Int64
        /// Payable persons or uses per pass and park day, at most.
        public var mostPerDay: Int

        /// Describes a plan's terms.
        public init(plan: Code, zones: [Code], perks: [Code], rate: Int64, mostPerDay: Int) {
            self.plan = plan
            self.zones = zones
            self.perks = perks
            self.rate = rate
            self.mostPerDay = mostPerDay
        }
    }
}
