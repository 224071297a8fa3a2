/// A pass about to get a new token: what that will say, and the personal facts that stay with the region.
///
/// - Shape: the issue number is one more; number, plan with its version, entry policy and checks stay.
/// - Guarantee: as ``Minting``. What was not asked for stays as the present token says it.
/// - Source: CONTRACT, sections 2 and 3, `issuer amend`, `reissue` and `transfer`.
public struct Replacing: Sendable {
    /// What the token will say.
    public let claims: PassClaims
    /// The personal facts that the change brings; all others stay.
    public let personal: [PersonalFact]

    /// Fills in what changes.
    ///
    /// - Shape: `plan` in the version that the pass was sold by; `secret` is the pass's own, new only for one that has none.
    /// - Throws: ``MintingRefusal`` for the first thing that is in the way.
    public init(
        _ present: PassClaims, of plan: Plan, by region: IssuingRegion, changes: MintingOptions,
        at now: Moment, under issuerKey: KeyRecord, secret: PersonalKey
    ) throws(MintingRefusal) {
        let draft = Self.draft(of: present, plan, region, changes, now)
        let validity = try draft.validity(under: issuerKey)
        let facts = try draft.facts(under: secret)
        personal = facts.personal
        var claims = present
        claims.issuedAt = Moment(seconds: now.seconds)
        claims.notBefore = validity.lowerBound
        claims.expires = validity.upperBound
        claims.zones = changes.zones.isEmpty ? present.zones : try draft.zones()
        claims.attributes = try Self.merging(facts.attributes, into: present.attributes)
        claims.perks = try draft.perks()
        claims.persons = try draft.persons()
        if changes.slot != nil { claims.slot = try draft.slot(within: validity) }
        claims.issueNumber = present.issueNumber + 1
        if changes.holder != nil { claims.holder = try draft.holder() }
        self.claims = claims
    }

    /// The plan as this pass has it: what nobody asks to change is taken from the token.
    private static func draft(
        of present: PassClaims, _ plan: Plan, _ region: IssuingRegion, _ changes: MintingOptions,
        _ now: Moment
    ) -> MintingDraft {
        var plan = plan
        plan.perks = present.perks
        var options = changes
        options.from = changes.from ?? present.notBefore.rfc3339
        options.until = changes.until ?? present.expires.rfc3339
        options.persons = changes.persons ?? present.persons
        return MintingDraft(plan: plan, region: region, options: options, now: now)
    }

    private static func merging(
        _ changed: [Attribute], into present: [Attribute]
    ) throws(MintingRefusal) -> [Attribute] {
        let keys = Set(changed.map(\.key))
        let attributes = present.filter { !keys.contains($0.key) } + changed
        guard attributes.count <= 16 else { throw .tooManyAttributes(attributes.count) }
        return attributes.sorted { ($0.key.text.utf8.count, $0.key) < ($1.key.text.utf8.count, $1.key) }
    }
}
