import Admission
import PassLedger
import Passes
import Testing

/// The one showing that the vectors of expressions are played on.
///
/// - Source: `Docs/Formats/Expressions.md`, *Vectors*.
struct ExpressionScene {
    var scene = Scene()
    /// What the plan declares.
    static let scope = ExpressionScope(
        attributes: [
            "class": .text, "size": .number, "guided": .truth, "room": .text, "limit": .number, "vip": .truth,
        ].reduce(into: [:]) { $0[Names.code($1.key)] = $1.value },
        personal: [Names.code("name")], zones: [Names.north, Names.museum])

    init() throws {
        scene.gate.id = Names.code("vip-1")
        scene.now = try moment("2026-05-01T10:30:20+08:00")
        scene.persons = 3
        scene.roster.members = scene.roster.members.map { member in
            var member = member
            if member.region == Names.quzhou { member.dayStartMinutes = 240 }
            return member
        }
        try describePass()
        try describeHistory()
    }

    /// Whether the showing is turned away by a rule, with its own text alone.
    func refuses(_ rules: [PlanRule]) throws -> Phrase? {
        var scene = scene
        var plan = Plan(code: Names.day, name: ["en": "Day"], zones: [Names.museum, Names.north])
        plan.rules = rules
        scene.plan = plan
        let refusals = try scene.judged().refusals
        guard let first = refusals.first else { return nil }
        try #require(refusals.map(\.reason) == [.rule], "\(refusals)")
        return first.explanation()
    }

    private mutating func describePass() throws {
        scene.claims.plan = PlanReference(code: Names.day, version: 2)
        scene.claims.issueNumber = 1
        scene.claims.persons = 5
        scene.claims.zones = [Names.museum, Names.north]
        scene.claims.issuedAt = try moment("2026-04-01T08:00:00+08:00")
        scene.claims.notBefore = scene.claims.issuedAt
        scene.claims.expires = try moment("2027-01-01T00:00:00+08:00")
        scene.claims.attributes = [
            Attribute(key: Names.code("size"), value: .integer(7)),
            Attribute(key: Names.code("class"), value: .text("学生 \"A\"")),
            Attribute(key: Names.code("guided"), value: .bool(true)),
        ]
        scene.claims.perks = [
            Perk(code: Names.coffee, kind: .uses, uses: 2), Perk(code: Names.dining, kind: .percent(20)),
        ]
    }

    private mutating func describeHistory() throws {
        let entry = try moment("2026-05-01T09:30:00+08:00")
        var visit = KnownVisit(
            .checkIn, zone: Names.north, at: entry,
            gate: SignerName(region: Names.quzhou, gate: Names.code("vip-1")))
        (visit.persons, visit.counted) = (2, 2)
        scene.known = PassKnowledge(fresh: scene.claims.name)
        scene.known.row.issueNumber = 1
        scene.known.row.entries = 2
        scene.known.row.entriesThatDay = 2
        scene.known.row.parkDay = try moment("2026-05-01T04:00:00+08:00")
        scene.known.row.firstUse = entry
        scene.known.row.lastEntry = entry
        scene.known.row.inside = 2
        scene.known.row.left = [Names.coffee: 1]
        scene.known.insideByZone = [Names.north: 2]
        scene.known.visits = [visit]
        scene.known.visitsAreComplete = true
    }

    private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }
}
