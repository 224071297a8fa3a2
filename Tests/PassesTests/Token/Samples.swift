import Passes

/// Passes that tests start from.
enum Samples {
    /// The issuer of every sample; NOT SECRET.
    static let issuer = key(1)
    /// The holder of bound samples; NOT SECRET.
    static let holder = key(2)

    /// A key from a seed of one repeated byte.
    static func key(_ byte: UInt8) -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: byte, count: 32)) else {
            fatalError("a seed has 32 bytes")
        }
        return key
    }

    /// A code that is known to be one.
    static func code(_ text: String) -> Code {
        guard let code = Code(text) else { fatalError("\(text) is no code") }
        return code
    }

    /// The least a pass can say.
    static var plain: PassClaims {
        guard let region = RegionID("quzhou"), let passID = PassID((0..<16).map { UInt8($0) }) else {
            fatalError("the sample's names have their form")
        }
        return PassClaims(
            region: region, passID: passID, issuedAt: Moment(seconds: 1_777_593_600),
            notBefore: Moment(seconds: 1_777_593_300), expires: Moment(seconds: 1_780_272_000),
            plan: PlanReference(code: code("day"), version: 1))
    }

    /// A usual printed pass: 2 zones, 2 attributes, 2 perks.
    static var printed: PassClaims {
        var claims = plain
        claims.zones = [code("museum"), code("north")]
        claims.attributes = [
            Attribute(key: code("lang"), value: .text("zh")),
            Attribute(key: code("class"), value: .text("成人")),
        ]
        claims.perks = [
            Perk(code: code("coffee"), kind: .uses, uses: 2),
            Perk(code: code("dining"), kind: .percent(20)),
        ]
        claims.entryPolicy.total = 1
        claims.entryPolicy.days = 1
        return claims
    }

    /// A full phone pass: holder key, 4 zones, 6 attributes of which one commitment, 4 perks.
    static var phone: PassClaims {
        var claims = printed
        claims.holder = holder.publicKey
        claims.zones = [code("cable"), code("museum"), code("north"), code("south")]
        claims.attributes = [
            Attribute(key: code("lang"), value: .text("zh")),
            Attribute(key: code("name"), value: .commitment([UInt8](repeating: 0xA5, count: 16))),
            Attribute(key: code("class"), value: .text("成人")),
            Attribute(key: code("group"), value: .integer(12)),
            Attribute(key: code("guide"), value: .bool(true)),
            Attribute(key: code("school"), value: .bool(false)),
        ]
        claims.perks = [
            Perk(code: code("coffee"), kind: .uses, uses: 2, offlineUses: 1),
            Perk(code: code("dining"), kind: .percent(20)),
            Perk(code: code("shop"), kind: .amount(1500), uses: 1),
            Perk(code: code("z-later"), kind: .unknown(kind: 7, value: -5), uses: 3, offlineUses: 3),
        ]
        return claims
    }

    /// The least a phone pass can say.
    static var bound: PassClaims {
        var claims = plain
        claims.holder = holder.publicKey
        claims.zones = [code("north")]
        claims.perks = [Perk(code: code("coffee"), kind: .uses, uses: 2)]
        return claims
    }

    /// Everything optional at once.
    static var everything: PassClaims {
        var claims = plain
        claims.holder = holder.publicKey
        claims.zones = [code("north")]
        claims.attributes = [Attribute(key: code("class"), value: .text("é"))]
        claims.issueNumber = 65_535
        claims.entryPolicy = EntryPolicy(
            total: 1, days: 2, perDay: 3, gapMinutes: 4, allowsReentry: true, allowsOffline: false)
        claims.slot = Moment(seconds: 1_777_600_000)..<Moment(seconds: 1_777_603_600)
        claims.persons = 40
        claims.checks = [.companion, .identity]
        claims.notes = [16: "guide: 王", 31: "b"]
        return claims
    }
}
