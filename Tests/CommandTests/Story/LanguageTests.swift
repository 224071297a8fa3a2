import Testing

/// Text for people, in the language of their terminal.
struct LanguageTests {
    @Test func `people read Chinese or English, as their terminal is set`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        #expect(try region.issuer("show", pass.id, language: "en_GB.UTF-8").done().output.contains("active"))
        #expect(try region.issuer("show", pass.id, language: "zh_CN.UTF-8").done().output.contains("有效"))
        try region.scan(pass.picture).done()
        #expect(try region.issuer("history", pass.id, language: "en").done().output.contains("check-in"))
        #expect(try region.issuer("history", pass.id, language: "zh").done().output.contains("入园"))
    }

    @Test func `a refusal says why and what to do, in both languages`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let words = ["scan", pass.picture, "--home", region.home, "--gate", "north-1"]
        let admitted = try Program.gate.run(words + ["--dry-run"], language: "zh_CN.UTF-8").done()
        #expect(admitted.output.contains("请进"))
        try region.scan(pass.picture).done()
        let english = try Program.gate.run(words, language: "en_US.UTF-8")
        #expect(english.exit == 1)
        #expect(english.output.contains("refused") && english.output.contains("entries_used_up"))
        let chinese = try Program.gate.run(words, language: "zh_CN.UTF-8")
        #expect(chinese.output.contains("不能入园") && chinese.output.contains("north-1"))
    }

    @Test(arguments: [("en_US.UTF-8", "hint:"), ("zh_CN.UTF-8", "提示：")])
    func `an error says what to do next`(language: String, hint: String) throws {
        let region = try TestRegion()
        let answer = try region.issuer("show", UsageTests.pass, language: language)
        #expect(answer.exit == 1)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains(hint), "\(answer.errors)")
        let unknown = try region.issuer("mint", "--plan", "night", language: language)
        #expect(unknown.exit == 1)
        #expect(unknown.errors.contains("night") && unknown.errors.contains("family"), "\(unknown.errors)")
    }

    @Test func `JSON is the same in every language`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let english = try region.issuer("show", pass.id, "--json", language: "en_US.UTF-8").done().document()
        #expect(
            try region.issuer("show", pass.id, "--json", language: "zh_CN.UTF-8").done().document() == english
        )
    }
}
