/// A pass about to be minted: the claims for its token, and the personal facts that stay with the region.
///
/// - Guarantee: the claims keep every rule of form of `Docs/Formats/PassToken.md`, 20 to 49; the token's size is judged when it
///   is signed.
/// - Source: CONTRACT, sections 2 and 3.
public struct Minting: Sendable {
    /// What the token will say.
    public let claims: PassClaims
    /// What it only commits to, ascending by key.
    public let personal: [PersonalFact]

    /// Fills a plan in.
    ///
    /// - Shape: `secret` is drawn for this pass alone; it is what personal values are hidden under.
    /// - Throws: ``MintingRefusal`` for the first thing that is in the way.
    public init(
        of onSale: PlanOnSale, by region: IssuingRegion, options: MintingOptions, at now: Moment,
        under issuerKey: KeyRecord, passID: PassID, secret: PersonalKey
    ) throws(MintingRefusal) {
        let draft = MintingDraft(plan: onSale.plan, region: region, options: options, now: now)
        let validity = try draft.validity(under: issuerKey)
        let slot = try draft.slot(within: validity)
        let facts = try draft.facts(under: secret)
        personal = facts.personal
        claims = PassClaims(
            region: region.id, passID: passID, issuedAt: Moment(seconds: now.seconds),
            notBefore: validity.lowerBound, expires: validity.upperBound, holder: try draft.holder(),
            plan: PlanReference(code: onSale.plan.code, version: onSale.version), zones: try draft.zones(),
            attributes: facts.attributes, perks: try draft.perks(), issueNumber: 0,
            entryPolicy: onSale.plan.entryPolicy, slot: slot, persons: try draft.persons(),
            checks: onSale.plan.checks)
    }
}
