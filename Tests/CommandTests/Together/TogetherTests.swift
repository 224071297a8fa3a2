import Testing

/// Several programs on one home at the same moment.
///
/// Serialized: each test starts as many programs as there are cores, so that they really meet.
@Suite(.serialized)
struct TogetherTests {
    @Test func `one pass shown at two gates at once enters once`() throws {
        let region = try TestRegion()
        for round in 0..<12 {
            let pass = try region.mint()
            let showings = try ["north-1", "north-2"].map { gate in
                try Program.gate.start([
                    "scan", pass.picture, "--home", region.home, "--gate", gate, "--json",
                ])
            }
            let answers = try showings.map { try $0.end() }
            let outcomes = try answers.map { try $0.document()["outcome"]?.text ?? "" }
            #expect(outcomes.sorted() == ["admitted", "refused"], "round \(round) \(answers.map(\.errors))")
            #expect(answers.compactMap(\.exit).sorted() == [0, 1])
            #expect(answers.map(\.errors) == ["", ""])
            #expect(try region.kinds(pass.id) == ["mint", "check_in"])
        }
        try region.expectSound()
    }

    @Test func `two counters sell at once and lose nothing`() throws {
        let region = try TestRegion()
        var sold: [String: Int] = [:]
        for _ in 0..<12 {
            let counters = try (0..<2).map { _ in
                try Program.issuer.start(["mint", "--home", region.home, "--plan", "day", "--json"])
            }
            for counter in counters {
                let document = try counter.end().done().document()
                sold[try #require(document["pass_id"]?.text)] = document["entry_index"]?.whole
            }
        }
        #expect(sold.count == 24)
        #expect(Set(sold.values) == Set(8..<32))
        #expect(try region.expectSound()["passes"] == 24)
    }

    @Test func `counters, gates and auditors do not lock each other out`() throws {
        let region = try TestRegion()
        let passes = try (0..<6).map { _ in try region.mint("park") }
        let file = try region.scratch.write("plan\n" + String(repeating: "day\n", count: 20), to: "group.csv")
        let out = region.scratch.path("out")
        let home = ["--home", region.home]
        let pictures = passes.map(\.picture)
        let programs = [
            try Program.issuer.start(["batch", file, "--out", out] + home),
            try Program.gate.start(["scan"] + pictures + ["--gate", "north-1"] + home),
            try Program.gate.start(["scan"] + pictures + ["--gate", "north-2"] + home),
            try Program.issuer.start(["suspend", try region.mint().id] + home),
            try Program.bookkeeper.start(["audit"] + home),
        ]
        for program in programs { try program.end().done() }
        for pass in passes { #expect(try region.kinds(pass.id).count == 3) }
        #expect(try region.expectSound()["passes"] == 27)
    }
}
