import Passes

/// Claims of the three passes that CONTRACT section 2 gives budgets for.
enum SamplePass {
    /// A holder's key; NOT SECRET.
    static let holder = SigningKey.random()

    static func code(_ text: String) throws -> Code {
        guard let code = Code(text) else { throw Unfit(what: text) }
        return code
    }

    /// Two zones, two attributes, two perks.
    static func printed(by region: RegionID, at now: Moment) throws -> PassClaims {
        var claims = PassClaims(
            region: region, passID: .random(), issuedAt: now, notBefore: now - .seconds(300),
            expires: now + .seconds(31 * 86_400), plan: PlanReference(code: try code("day"), version: 1))
        claims.zones = [try code("museum"), try code("north")]
        claims.attributes = [
            Attribute(key: try code("lang"), value: .text("zh")),
            Attribute(key: try code("class"), value: .text("成人")),
        ]
        claims.perks = [
            Perk(code: try code("coffee"), kind: .uses, uses: 2),
            Perk(code: try code("dining"), kind: .percent(20)),
        ]
        claims.entryPolicy = EntryPolicy(days: 3, perDay: 2)
        return claims
    }

    /// A holder's key, four zones, six attributes one of them a commitment, four perks.
    static func phone(by region: RegionID, at now: Moment) throws -> PassClaims {
        var claims = try printed(by: region, at: now)
        claims.holder = holder.publicKey
        claims.zones = try ["cable", "museum", "north", "south"].map(code)
        claims.attributes += [
            Attribute(key: try code("name"), value: .commitment(randomBytes(count: 16))),
            Attribute(key: try code("group"), value: .integer(12)),
            Attribute(key: try code("guide"), value: .bool(true)),
            Attribute(key: try code("school"), value: .bool(false)),
        ]
        claims.perks += [
            Perk(code: try code("shop"), kind: .amount(1500), uses: 1),
            Perk(code: try code("tea"), kind: .uses, uses: 3, offlineUses: 1),
        ]
        return claims
    }

    /// What the measured samples are made of has not the form it must have.
    struct Unfit: Error {
        let what: String
    }
}
