import Testing

/// Pictures, films, and what only looks like one.
struct PictureTests {
    @Test(arguments: ["auto", "zxing", "zbar"])
    func `each reader carries the whole system when chosen`(decoder: String) throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let words = ["decode", pass.picture, "--decoder", decoder, "--json"]
        let line = try Program.gate.run(words).done().document()
        #expect(line["texts"] == [.text(pass.token)])
        if decoder != "auto" { #expect(line["decoder"] == .text(decoder)) }
        try region.scan(pass.picture, with: ["--decoder", decoder]).done()
    }

    @Test func `a picture that is no picture is named, and the rest still runs`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let letter = try region.scratch.write("dear gate", to: "letter.png")
        let empty = try region.scratch.write("", to: "empty.png")
        let images = [letter, pass.picture, empty, "/nowhere/none.png"]
        let decoded = try Program.gate.run(["decode"] + images + ["--json"])
        #expect(decoded.exit == 2)
        let read = try decoded.lines()
        #expect(read.map { $0["frame"]?.text } == images)
        #expect(read.map { $0["error"]?.text != nil } == [true, false, true, true])
        let scanned = try region.scan(letter, pass.picture, "/nowhere/none.png")
        #expect(scanned.exit == 2)
        #expect(try scanned.lines()[1]["outcome"] == "admitted")
        #expect(try region.kinds(pass.id) == ["mint", "check_in"])
    }

    @Test func `decode tells a frame without a symbol by exit 1`() throws {
        let scratch = try ScratchFolder()
        let answer = try Program.gate.run(["decode", try Pictures.blank(in: scratch), "--json"])
        #expect(answer.exit == 1)
        #expect(try answer.document()["texts"] == [])
    }

    @Test func `a film is read frame by frame, from 0`() throws {
        let region = try TestRegion()
        let (one, two) = (try region.mint(), try region.mint())
        let film = try Pictures.film([one.picture, two.picture], frames: 3, in: region.scratch)
        let lines = try Program.gate.run(["decode", film, "--json"]).done().lines()
        #expect(lines.map { $0["frame"]?.text } == (0..<6).map { "\(film)#\($0)" })
        #expect(lines.map { $0["texts"]?.items.first?.text } == [one, one, one, two, two, two].map(\.token))
        let judged = try region.scan(film)
        #expect(judged.exit == 1)
        #expect(
            try judged.lines().map { $0["outcome"] } == [
                "admitted", "refused", "refused", "admitted", "refused", "refused",
            ])
    }
}
