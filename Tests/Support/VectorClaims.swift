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

/// One attribute's value: text, integer, bool, or `{"commitment": hex}`.
struct VectorAttribute: Decodable {
    let value: Attribute.Value

    init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Key.self) {
            value = .commitment([UInt8](hex: try object.decode(String.self, forKey: .commitment)) ?? [])
            return
        }
        let single = try decoder.singleValueContainer()
        if let flag = try? single.decode(Bool.self) {
            value = .bool(flag)
        } else if let number = try? single.decode(Int64.self) {
            value = .integer(number)
        } else {
            value = .text(try single.decode(String.self))
        }
    }

    private enum Key: String, CodingKey { case commitment }
}

/// One perk: `[code, kind, value, uses, offline]`.
struct VectorPerk: Decodable {
    let perk: Perk?

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let code = try list.decode(String.self)
        let kind = try list.decode(Int.self)
        let value = try list.decode(Int64.self)
        let uses = try list.decode(Int.self)
        let offline = try list.decode(Int.self)
        let meaning: Perk.Kind =
            switch kind {
            case 0: .uses
            case 1: .percent(Int(value))
            case 2: .amount(value)
            default: .unknown(kind: kind, value: value)
            }
        perk = Code(code).map {
            Perk(code: $0, kind: meaning, uses: uses == 0 ? nil : uses, offlineUses: offline)
        }
    }
}
