import QRSymbols
import Testing

@Suite struct PictureTests {
    static let pass = PrintedPass(
        region: "衢州江郎山", planNameChinese: "一日票", planNameEnglish: "Day pass",
        validity: ["2026-10-01 – 2026-10-07"], zones: ["north", "south"], perks: ["coffee × 2"],
        attributes: [.init(name: "class", value: "adult")], number: "3F2A 90C1 77D0 1B5E 0A44 8C3D 92E6 F017")

    /// Every text that may be printed, from the shortest to the longest.
    static let texts = [" A ", "SP1:AB", Texts.text(count: 349), Texts.text(count: 528)]

    static func picture(_ symbol: QRSymbol, _ format: PictureFormat) throws -> [UInt8] {
        switch format {
        case .png: try symbol.png()
        case .svg: symbol.svg()
        case .pdf: try pass.pdf(symbol: symbol)
        }
    }

    @Test(arguments: PictureFormat.allCases, texts)
    func `a picture reads back from its own bytes`(format: PictureFormat, text: String) throws {
        let bytes = try Self.picture(try QRSymbol(text: text), format)
        let frame = try PictureReader.frame(of: bytes, format: format)
        for decoder in Decoder.allCases {
            #expect(SymbolReader(decoder: decoder).read(frame).map(\.text) == [text])
        }
    }

    @Test(arguments: texts)
    func `the symbol on paper is at least 30 mm wide and its modules 0.4 mm`(text: String) throws {
        let symbol = try QRSymbol(text: text)
        let frame = try PictureReader.frame(of: try Self.pass.pdf(symbol: symbol), format: .pdf)
        #expect(abs(frame.width - 1_240) <= 1 && abs(frame.height - 1_748) <= 1)
        let read = try #require(SymbolReader().read(frame).first)
        let millimetres = read.area.squareRoot() * 25.4 / 300
        // The reader's corners are whole pixels, a pixel of this frame is 0.085 mm.
        #expect(millimetres > 29.8)
        #expect(millimetres / Double(symbol.size) > 0.398)
    }

    @Test func `a symbol too dense for the ticket is refused`() throws {
        let symbol = try QRSymbol(text: Texts.text(count: 1_200))
        #expect(throws: PictureError.tooDense(version: symbol.version)) { try Self.pass.pdf(symbol: symbol) }
    }

    @Test func `a ticket with too much on it still reads`() throws {
        var pass = Self.pass
        let long = String(repeating: "很长的名字 very long name ", count: 40)
        pass.region = long
        pass.planNameChinese = long
        pass.planNameEnglish = long
        pass.validity = Array(repeating: long, count: 9)
        pass.zones = Array(repeating: long, count: 16)
        pass.perks = Array(repeating: long, count: 16)
        pass.attributes = Array(repeating: .init(name: long, value: long), count: 16)
        pass.number = long
        pass.isTest = true
        let text = Texts.text(count: 528)
        let frame = try PictureReader.frame(of: try pass.pdf(symbol: try QRSymbol(text: text)), format: .pdf)
        #expect(SymbolReader().read(frame).map(\.text) == [text])
    }

    @Test func `names with line breaks, zeros and right-to-left marks print`() throws {
        var pass = Self.pass
        pass.region = "A\nB\u{0}C\u{202E}D\r\n👩‍👩‍👧"
        let frame = try PictureReader.frame(
            of: try pass.pdf(symbol: try QRSymbol(text: "SP1:AB")), format: .pdf)
        #expect(SymbolReader().read(frame).map(\.text) == ["SP1:AB"])
    }

    @Test(arguments: PictureFormat.allCases)
    func `bytes that are no picture are refused`(format: PictureFormat) throws {
        let whole = try Self.picture(try QRSymbol(text: "SP1:AB"), format)
        let others = try PictureFormat.allCases.filter { $0 != format }.map {
            try Self.picture(try QRSymbol(text: "SP1:AB"), $0)
        }
        var garbage = [[], [0], Array(repeating: 0xFF, count: 5_000), Array("<svg".utf8)] + others
        // poppler mends what it can of a file cut short: that is a frame, or a refusal, in its own judgement.
        if format != .pdf { garbage.append(Array(whole.prefix(whole.count / 2))) }
        for bytes in garbage {
            #expect(throws: PictureError.self) { try PictureReader.frame(of: bytes, format: format) }
        }
    }

    @Test(arguments: PictureFormat.allCases)
    func `a damaged picture is a frame or a refusal, never a trap`(format: PictureFormat) throws {
        let whole = try Self.picture(try QRSymbol(text: "SP1:AB"), format)
        var random = Seeded()
        print("seed \(random.seed)")
        // poppler complains about each damaged file on standard error: a few will do.
        for _ in 0..<(format == .pdf ? 8 : 200) {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << (random.next() % 8))
            }
            _ = try? PictureReader.frame(of: bytes, format: format)
        }
    }

    @Test func `a picture of a hundred megapixels is refused before memory is taken`() throws {
        var png = try QRSymbol(text: "A").png()
        png.replaceSubrange(16..<24, with: [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10])
        #expect(throws: PictureError.badSize(width: 10_000, height: 10_000)) {
            try PictureReader.frame(of: png, format: .png)
        }
        let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>"#
        #expect(throws: PictureError.badSize(width: 90_000, height: 90_000)) {
            try PictureReader.frame(of: Array(svg.utf8), format: .svg)
        }
    }

    @Test func `a file name asks for a format by its extension`() {
        #expect(PictureFormat(fileName: "out/pass.png") == .png)
        #expect(PictureFormat(fileName: "PASS.SVG") == .svg)
        #expect(PictureFormat(fileName: "a.b.Pdf") == .pdf)
        for other in ["pass", "pass.", "pass.jpeg", "png", "dir.png/pass"] {
            #expect(PictureFormat(fileName: other) == nil)
        }
    }
}
