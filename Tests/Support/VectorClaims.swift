import Passes

/// The section `claims` of a vector file.
struct VectorClaims: Decodable {
    let iss: String
    let exp: Int64
    let nbf: Int64
    let iat: Int64
    let cti: String
    let holder: String?
    let plan: String
    let plan_version: Int
    let zones: [String]
    let attributes: [String: VectorAttribute]
    let perks: [VectorPerk]
    let issue_number: Int
    let entries: [Int]
    let slot: [Int64]?
    let persons: Int?
    let checks: [String]?
    let notes: [String: String]?

    /// The claims, if they can be said in Swift.
    var claims: PassClaims? {
        guard let region = RegionID(iss), let passID = PassID(hex: cti), let code = Code(plan),
            entries.count == 6
        else { return nil }
        var claims = PassClaims(
            region: region, passID: passID, issuedAt: Moment(seconds: iat), notBefore: Moment(seconds: nbf),
            expires: Moment(seconds: exp), plan: PlanReference(code: code, version: plan_version))
        claims.holder = holder.flatMap { [UInt8](hex: $0) }.flatMap { PublicKey($0) }
        claims.zones = zones.compactMap { Code($0) }
        claims.attributes = orderedAttributes
        claims.perks = perks.compactMap(\.perk)
        claims.issueNumber = issue_number
        claims.entryPolicy = EntryPolicy(
            total: entries[0], days: entries[1], perDay: entries[2], gapMinutes: entries[3],
            allowsReentry: entries[4] == 1, allowsOffline: entries[5] == 1)
        if let slot, slot.count == 2, slot[0] <= slot[1] {
            claims.slot = Moment(seconds: slot[0])..<Moment(seconds: slot[1])
        }
        claims.persons = persons ?? 1
        claims.checks = (checks ?? []).compactMap { Check(rawValue: $0) }
        for (key, note) in notes ?? [:] { claims.notes[Int(key) ?? 0] = note }
        return claims
    }

    /// Attributes as a token orders them: keys by length, then by bytes.
    private var orderedAttributes: [Attribute] {
        attributes.compactMap { pair in
            Code(pair.key).map { Attribute(key: $0, value: pair.value.value) }
        }.sorted { ($0.key.text.utf8.count, $0.key) < ($1.key.text.utf8.count, $1.key) }
    }
}
