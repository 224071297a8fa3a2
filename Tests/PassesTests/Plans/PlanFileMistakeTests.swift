import Passes
import Testing

/// One kind of mistake: the lines that hold it, § before its place, and what is wrong there.
struct PlanMistakeCase: Sendable, CustomTestStringConvertible {
    let lines: String
    let problem: PlanFileMistake.Problem

    init(_ lines: String, _ problem: PlanFileMistake.Problem) {
        self.lines = lines
        self.problem = problem
    }

    var testDescription: String { lines }

    /// The place of § in a text, and the text without it.
    static func marked(_ text: String) throws -> (text: String, place: FilePlace) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("§") })
        let column = try #require(Array(lines[line].unicodeScalars).firstIndex(of: "§"))
        return (text.replacing("§", with: ""), FilePlace(line: line + 1, column: column + 1))
    }
}

struct PlanFileMistakeTests {
    static let inPlan: [PlanMistakeCase] = [
        .init("    §valld: {days: 1}", .unknownKey("valld", known: planKeys + ["rules"] + furtherKeys)),
        .init(
            "    persons: 1\n    §persons: 2", .duplicateKey("persons", first: FilePlace(line: 5, column: 5))),
        .init("    persons: §two", .wrongType(expected: .integer, found: .text)),
        .init("    persons: §1.5", .wrongType(expected: .integer, found: .decimal)),
        .init("    persons: §\"2\"", .wrongType(expected: .integer, found: .text)),
        .init("    persons: §0", .outOfRange("0", from: 1, to: 65_535)),
        .init("    persons: §99999999999999999999", .outOfRange("99999999999999999999", from: 1, to: 65_535)),
        .init("    transfer: §-1", .outOfRange("-1", from: 0, to: 65_535)),
        .init("    snapshot_age: §[]", .wrongType(expected: .integer, found: .list)),
        .init("    offline: §yes", .wrongType(expected: .bool, found: .text)),
        .init("    decide: §maybe", .unknownChoice("maybe", known: ["alone", "ask"])),
        .init("    holder: §true", .wrongType(expected: .text, found: .bool)),
        .init("    holder: §some", .unknownChoice("some", known: ["none", "optional", "required"])),
        .init("    checks: §identity", .wrongType(expected: .list, found: .text)),
        .init(
            "    checks: [§smile]",
            .unknownChoice("smile", known: ["companion", "concession", "face", "identity"])),
        .init("    checks: [face, §face]", .duplicateItem("face")),
        .init("    valid: §3", .wrongType(expected: .table, found: .integer)),
        .init("    valid: {days: §70000}", .outOfRange("70000", from: 0, to: 65_535)),
        .init("    valid: {§day: 1}", .unknownKey("day", known: ["days", "from", "until", "use_within"])),
        .init("    valid: {from: §2026-02-30}", .badDate("2026-02-30")),
        .init("    valid: {from: §2026-02-30T09:00:00Z}", .badDate("2026-02-30T09:00:00Z")),
        .init("    valid: {until: §2026-05-01T18:00:00}", .badDate("2026-05-01T18:00:00")),
        .init("    valid: {until: §tomorrow}", .badDate("tomorrow")),
        .init("    valid: {until: §1999-01-01}", .badDate("1999-01-01")),
        .init("    valid: {until: §20260501}", .wrongType(expected: .date, found: .integer)),
        .init(
            "    valid: {from: 2026-05-02, until: §2026-05-01}",
            .emptyValidity(from: "2026-05-02", until: "2026-05-01")),
        .init("    entries: {gap: §-5}", .outOfRange("-5", from: 0, to: 65_535)),
        .init("    entries: {reentry: §1}", .wrongType(expected: .bool, found: .integer)),
        .init("    entries:§", .wrongType(expected: .table, found: .nothing)),
        .init("    attributes: {§Class: {type: text}}", .badCode("Class")),
        .init(
            "    attributes: {class: {type: §number}}",
            .unknownChoice("number", known: ["text", "integer", "bool"])),
        .init(
            "    attributes: {class: {§kind: text}}",
            .unknownKey("kind", known: ["type", "public", "personal"])),
        .init("    attributes: {class: §text}", .wrongType(expected: .table, found: .text)),
        .init("    attributes: {phone: §{public: true}}", .personalAndPublic(key: "phone")),
        .init("    perks: §{coffee: 2}", .wrongType(expected: .list, found: .table)),
        .init("    perks: [§{uses: 2}]", .missingKey("code")),
        .init("    perks: [{code: §Coffee, uses: 2}]", .badCode("Coffee")),
        .init("    perks: [§{code: coffee}]", .perkWithoutKind),
        .init("    perks: [§{code: coffee, percent: 5, amount: 1.00, uses: 1}]", .perkWithTwoKinds),
        .init("    perks: [{code: dining, percent: §0}]", .outOfRange("0", from: 1, to: 100)),
        .init("    perks: [{code: dining, percent: §101}]", .outOfRange("101", from: 1, to: 100)),
        .init("    perks: [§{code: shop, amount: 15.00}]", .missingKey("uses")),
        .init(
            "    perks: [{code: shop, amount: §15.001, uses: 1}]",
            .badAmount("15.001", .tooManyDecimals(currency: cny, allowed: 2))),
        .init("    perks: [{code: shop, amount: §0, uses: 1}]", .badAmount("0", .outOfBounds)),
        .init("    perks: [{code: shop, amount: §-3, uses: 1}]", .badAmount("-3", .notAnAmount)),
        .init(
            "    perks: [{code: shop, amount: §90071992547409.92, uses: 1}]",
            .badAmount("90071992547409.92", .outOfBounds)),
        .init(
            "    perks: [{code: shop, amount: §true, uses: 1}]",
            .wrongType(expected: .amount, found: .bool)),
        .init("    perks: [{code: coffee, uses: 2, offline: §3}]", .offlineAboveUses(offline: 3, uses: 2)),
        .init(
            "    perks: [{code: dining, percent: 5, offline: §1}]",
            .offlineAboveUses(offline: 1, uses: 0)),
        .init("    perks: [{code: coffee, uses: 1}, §{code: coffee, uses: 2}]", .duplicateItem("coffee")),
        .init("    persons: §!!int \"2\"", .tag("tag:yaml.org,2002:int")),
        .init("    persons: §&a 2", .alias),
        .init("    persons: §*a", .alias),
        .init("    ? §[a]\n    : 1", .keyIsNoText),
    ]

    static let wholeFiles: [PlanMistakeCase] = [
        .init("§", .emptyFile),
        .init("# only a comment§", .emptyFile),
        .init("§- code: day", .wrongType(expected: .table, found: .list)),
        .init("§{}", .missingKey("plans")),
        .init("plans: §[]", .emptyList),
        .init("plans: §day", .wrongType(expected: .list, found: .text)),
        .init("plans:\n  - §day", .wrongType(expected: .table, found: .text)),
        .init(
            "§version: 1\nplans: [{code: a, name: {en: A}, zones: [n]}]",
            .unknownKey("version", known: ["plans"])),
        .init("plans:\n  - §name: {en: A}\n    zones: [n]", .missingKey("code")),
        .init("plans:\n  - §code: a\n    zones: [n]", .missingKey("name")),
        .init("plans:\n  - §code: a\n    name: {en: A}", .missingKey("zones")),
        .init("plans: [{code: §A B, name: {en: A}, zones: [n]}]", .badCode("A B")),
        .init(
            "plans: [{code: §12, name: {en: A}, zones: [n]}]",
            .wrongType(expected: .text, found: .integer)),
        .init("plans: [{code: a, name: §Day pass, zones: [n]}]", .wrongType(expected: .table, found: .text)),
        .init(
            "plans: [{code: a, name: {§english: A}, zones: [n]}]",
            .unknownKey("english", known: ["zh", "en"])),
        .init("plans: [{code: a, name: §{}, zones: [n]}]", .emptyList),
        .init("plans: [{code: a, name: {en: §\"A\\nB\"}, zones: [n]}]", .badText(.controlCharacter(10))),
        .init("plans: [{code: a, name: {en: §\"\"}, zones: [n]}]", .badText(.empty)),
        .init("plans: [{code: a, name: {en: §\"A \"}, zones: [n]}]", .badText(.spaceAtAnEnd)),
        .init(
            "plans: [{code: a, name: {en: §\"A\u{202E}B\"}, zones: [n]}]",
            .badText(.directionCharacter(0x202E))),
        .init("plans: [{code: a, name: {en: A}, zones: §[]}]", .emptyList),
        .init("plans: [{code: a, name: {en: A}, zones: §north}]", .wrongType(expected: .list, found: .text)),
        .init("plans: [{code: a, name: {en: A}, zones: [n, §N]}]", .badCode("N")),
        .init("plans: [{code: a, name: {en: A}, zones: [n, s, §n]}]", .duplicateItem("n")),
        .init(
            "plans: [{code: a, name: {en: A}, zones: §[a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q]}]",
            .tooMany(count: 17, limit: 16)),
        .init(
            "plans: [{code: a, name: {en: A}, zones: [n]}, §{code: a, name: {en: A}, zones: [n]}]",
            .duplicatePlan("a", first: FilePlace(line: 1, column: 9))),
    ]

    static let planKeys = [
        "code", "name", "zones", "valid", "entries", "persons", "holder", "checks", "offline", "decide",
        "snapshot_age", "transfer", "attributes", "perks",
    ]
    static let furtherKeys = [
        "weekdays", "hours", "blackout", "slots", "queue", "zone_rules", "attention", "unused",
    ]
    static let cny: Currency = {
        guard let cny = Currency("CNY") else { fatalError("CNY is a currency") }
        return cny
    }()

    @Test(arguments: inPlan)
    func `each mistake in a plan is named at its place`(mistake: PlanMistakeCase) throws {
        let (text, place) = try PlanMistakeCase.marked(PlanSamples.file(mistake.lines))
        let found = try PlanSamples.mistakes(text)
        #expect(found.map(\.problem) == [mistake.problem])
        #expect(found.map(\.place) == [place])
    }

    @Test(arguments: wholeFiles)
    func `each mistake in a file is named at its place`(mistake: PlanMistakeCase) throws {
        let (text, place) = try PlanMistakeCase.marked(mistake.lines)
        let found = try PlanSamples.mistakes(text)
        #expect(found.map(\.problem) == [mistake.problem])
        #expect(found.map(\.place) == [mistake.problem == .emptyFile ? FilePlace(line: 1, column: 1) : place])
    }

    @Test func `all mistakes of a file are named, in its order`() throws {
        let found = try PlanSamples.mistakes(
            """
            plans:
              - code: Day
                name: {zh: 一日票, zh: 两日票}
                zones: [north, north]
                persons: 0
                persons: 1
                holder: some
              - code: week
                zones: []
                typo: 1
            """)
        #expect(
            found.map { "\($0.place) \($0.path)" } == [
                "2:11 plans[0].code", "3:21 plans[0].name.zh", "4:20 plans[0].zones[1]",
                "5:14 plans[0].persons", "6:5 plans[0].persons", "7:13 plans[0].holder", "8:5 plans[1]",
                "9:12 plans[1].zones", "10:5 plans[1].typo",
            ])
    }

    @Test func `a file that is no YAML is named where reading stopped`() throws {
        let found = try PlanSamples.mistakes("plans:\n  - code: day\n   name: [\n")
        #expect(found.count == 1)
        #expect(found.first.map { $0.place.line } == 3)
        guard case .unreadable = found.first?.problem else {
            Issue.record("expected an unreadable file, found \(found)")
            return
        }
    }

    @Test func `text with an ampersand or an asterisk is text`() throws {
        let plan = try PlanSamples.plan(PlanSamples.file().replacing("Day pass", with: "Park & *lake* day"))
        #expect(plan.name["en"] == "Park & *lake* day")
    }
}
