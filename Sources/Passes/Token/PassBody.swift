/// The pass body as it is read, claim −65537: what it must have, and what it may have.
struct PassBody {
    var plan: PlanReference
    var zones: [Code]
    var attributes: [Attribute]
    var perks: [Perk]
    var issueNumber: Int
    var entryPolicy: EntryPolicy
    var slot: Range<Moment>?
    var persons = 1
    var checks: [Check] = []
    var notes: [Int: String] = [:]
}

extension PassClaims {
    /// Joins what stands outside the body and the body.
    init(
        region: RegionID, passID: PassID, issuedAt: Moment, notBefore: Moment, expires: Moment,
        holder: PublicKey?, body: PassBody
    ) {
        self.init(
            region: region, passID: passID, issuedAt: issuedAt, notBefore: notBefore, expires: expires,
            holder: holder, plan: body.plan, zones: body.zones, attributes: body.attributes,
            perks: body.perks, issueNumber: body.issueNumber, entryPolicy: body.entryPolicy,
            slot: body.slot, persons: body.persons, checks: body.checks, notes: body.notes)
    }
}
