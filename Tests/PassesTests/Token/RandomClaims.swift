import Passes

/// Claims drawn at random, always well formed.
struct RandomClaims {
    var random: any RandomNumberGenerator

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-")
    private static let words = ["a", "成人", "Zürich", "école", "雨天请带伞", "한국", "x y", "0", "👍", "~!@#$%^&*()"]

    mutating func claims() -> PassClaims {
        var claims = Samples.plain
        let begin = number(in: 1_100_000_000...4_000_000_000)
        claims.notBefore = Moment(seconds: begin)
        claims.expires = Moment(seconds: begin + number(in: 1...200_000_000))
        claims.issuedAt = Moment(seconds: begin - number(in: 0...1_000_000))
        claims.passID = PassID(bytes(16)) ?? claims.passID
        if flip() { claims.holder = Samples.key(UInt8(number(in: 1...255))).publicKey }
        claims.plan = PlanReference(code: code(), version: Int(number(in: 1...9_007_199_254_740_991)))
        claims.zones = codes(atMost: 5).sorted()
        claims.attributes = codes(atMost: 4).map { Attribute(key: $0, value: value()) }
            .sorted { ($0.key.text.utf8.count, $0.key) < ($1.key.text.utf8.count, $1.key) }
        claims.perks = codes(atMost: 4).sorted().map { perk(code: $0) }
        claims.issueNumber = Int(number(in: 0...65_535))
        claims.entryPolicy = EntryPolicy(
            total: small(), days: small(), perDay: small(), gapMinutes: small(), allowsReentry: flip(),
            allowsOffline: flip())
        if flip() { claims.slot = Moment(seconds: begin)..<Moment(seconds: begin + number(in: 1...86_400)) }
        if flip() { claims.persons = Int(number(in: 2...65_535)) }
        claims.checks = Check.allCases.sorted().filter { _ in flip() }
        for key in 16...31 where number(in: 0...15) == 0 { claims.notes[key] = word() }
        return claims
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    mutating func number(in range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }

    mutating func flip() -> Bool { Bool.random(using: &random) }

    private mutating func small() -> Int { Int(flip() ? 0 : number(in: 0...65_535)) }

    private mutating func code() -> Code {
        let length = Int(number(in: 1...16))
        return Samples.code(
            String((0..<length).map { _ in Self.letters.randomElement(using: &random) ?? "a" }))
    }

    private mutating func codes(atMost most: Int64) -> Set<Code> {
        Set((0..<number(in: 0...most)).map { _ in code() })
    }

    private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "a" }

    private mutating func value() -> Attribute.Value {
        switch number(in: 0...3) {
        case 0: .text(word())
        case 1: .integer(number(in: -9_007_199_254_740_991...9_007_199_254_740_991))
        case 2: .bool(flip())
        default: .commitment(bytes(16))
        }
    }

    private mutating func perk(code: Code) -> Perk {
        let kind: Perk.Kind =
            switch number(in: 0...3) {
            case 0: .uses
            case 1: .percent(Int(number(in: 1...100)))
            case 2: .amount(number(in: 1...9_007_199_254_740_991))
            default: .unknown(kind: Int(number(in: 3...65_535)), value: number(in: -1000...1000))
            }
        guard flip() else { return Perk(code: code, kind: kind) }
        let uses = number(in: 1...65_535)
        return Perk(code: code, kind: kind, uses: Int(uses), offlineUses: Int(number(in: 0...uses)))
    }
}
