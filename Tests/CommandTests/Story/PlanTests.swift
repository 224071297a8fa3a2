import Testing

/// Plans on sale: versions, and mistakes named where they stand.
struct PlanTests {
    @Test func `an unchanged plan is not added again, a changed one becomes its next version`() throws {
        let region = try TestRegion()
        let usual = try region.scratch.write(Plans.usual, to: "usual.yaml")
        let size = try region.audit().document()["entries"]
        let unchanged = try region.issuer("plan", "add", usual, "--json").done().document()
        #expect(unchanged["plans"]?.items.map { $0["version"] } == [1, 1, 1, 1, 1])
        #expect(try region.audit().document()["entries"] == size)

        let old = try region.mint()
        let changed = try region.scratch.write(Plans.changedDay, to: "changed.yaml")
        let added = try region.issuer("plan", "add", changed, "--json").done().document()
        #expect(added["plans"]?.items.map { $0["version"] } == [2])
        let listed = try region.issuer("plan", "list", "--json").done().document()["plans"]?.items ?? []
        #expect(listed.first { $0["code"] == "day" }?["version"] == 2)
        #expect(listed.count == 5)

        let new = try region.mint()
        #expect(try region.issuer("show", old.id, "--json").document()["plan_version"] == 1)
        #expect(try region.issuer("show", new.id, "--json").document()["plan_version"] == 2)
        // The token is enough: a pass keeps the rules that it was sold with.
        try region.scan(old.picture).done()
        #expect(try region.scan(old.picture).exit == 1)
        try region.scan(new.picture).done()
        try region.scan(new.picture).done()
        try region.expectSound()
    }

    @Test func `a JSON file is a plan file`() throws {
        let region = try TestRegion()
        let file = try region.scratch.write(
            #"{"plans": [{"code": "night", "name": {"en": "Night"}, "zones": ["north"]}]}"#, to: "night.json")
        try region.issuer("plan", "add", file).done()
        #expect(try region.issuer("mint", "--plan", "night").exit == 0)
    }

    /// One mistake of each kind, § where it is.
    static let mistakes = [
        "§", "plans: §day", "§- code: day", "plans: §[]",
        "plans:\n  - §name: {en: A}\n    zones: [n]",
        "plans:\n  - §code: a\n    zones: [n]",
        "plans:\n  - §code: a\n    name: {en: A}",
        "§version: 1\nplans: [{code: a, name: {en: A}, zones: [n]}]",
        "plans: [{code: §A B, name: {en: A}, zones: [n]}]",
        "plans: [{code: a, name: {§english: A}, zones: [n]}]",
        "plans: [{code: a, name: {en: A}, zones: [n, s, §n]}]",
        "plans: [{code: a, name: {en: A}, zones: [n], §valld: {days: 1}}]",
        "plans: [{code: a, name: {en: A}, zones: [n], persons: §two}]",
        "plans: [{code: a, name: {en: A}, zones: [n], persons: §0}]",
        "plans: [{code: a, name: {en: A}, zones: [n], persons: §1.5}]",
        "plans: [{code: a, name: {en: A}, zones: [n], offline: §yes}]",
        "plans: [{code: a, name: {en: A}, zones: [n], holder: §some}]",
        "plans: [{code: a, name: {en: A}, zones: [n], checks: [§smile]}]",
        "plans: [{code: a, name: {en: A}, zones: [n], valid: {from: §2026-02-30}}]",
        "plans: [{code: a, name: {en: A}, zones: [n], valid: {from: 2026-05-02, until: §2026-05-01}}]",
        "plans: [{code: a, name: {en: A}, zones: [n], perks: [§{code: coffee}]}]",
        "plans: [{code: a, name: {en: A}, zones: [n], perks: [{code: x, percent: §101}]}]",
        "plans: [{code: a, name: {en: A}, zones: [n], perks: [{code: x, amount: §1.005, uses: 1}]}]",
        "plans: [{code: a, name: {en: A}, zones: [n], attributes: {§Class: {type: text}}}]",
        "plans: [{code: a, name: {en: A}, zones: [n]}, §{code: a, name: {en: B}, zones: [n]}]",
        "plans:\n  - code: a\n    name: {en: A}\n    zones: [n]\n    persons: 1\n    §persons: 2",
    ]

    private static let home = Result { try TestRegion() }

    @Test(arguments: mistakes)
    func `a mistake in a plan file is named by line and column, and nothing is added`(marked: String) throws {
        let region = try Self.home.get()
        let before = marked.prefix { $0 != "§" }
        let line = before.count { $0 == "\n" } + 1
        let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        let name = "plans-\(Int.random(in: 0..<Int.max)).yaml"
        let file = try region.scratch.write(marked.replacing("§", with: ""), to: name)
        let size = try region.audit().document()["entries"]
        let answer = try region.issuer("plan", "add", file)
        #expect(answer.exit == 1)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains("\(line):\(column + 1)"), "\(answer.errors)")
        #expect(try region.audit().document()["entries"] == size)
    }

    @Test func `all mistakes of a file are named at once`() throws {
        let region = try TestRegion()
        let file = try region.scratch.write(
            "plans:\n  - code: Day\n    name: {en: A}\n    zones: []\n    persons: 0\n", to: "bad.yaml")
        let answer = try region.issuer("plan", "add", file)
        #expect(answer.exit == 1)
        for place in ["2:11", "4:12", "5:14"] { #expect(answer.errors.contains(place), "\(answer.errors)") }
    }

    @Test func `a plan file that is not there could not be read`() throws {
        let answer = try TestRegion().issuer("plan", "add", "/nowhere/plans.yaml")
        #expect(answer.exit == 2)
        #expect(answer.errors.contains("/nowhere/plans.yaml"))
    }
}
