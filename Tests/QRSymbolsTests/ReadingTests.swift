import QRSymbols
import Testing

@Suite struct ReadingTests {
    @Test(arguments: Decoder.allCases)
    func `every version that a pass may have is read by each reader alone`(decoder: Decoder) throws {
        let reader = SymbolReader(decoder: decoder)
        for capacity in Texts.capacities {
            let text = Texts.text(count: capacity, seed: capacity)
            #expect(reader.read(try Scene.alone(try QRSymbol(text: text)).frame()).map(\.text) == [text])
        }
    }

    @Test(
        arguments: Decoder.allCases,
        ["SP1:ABC ", " SP1:ABC", "   ", "A  B", "%41%20", "SP1:%%$%", "000123", "HTTP://A/"])
    func `a text is exact: spaces, percent signs and zeros stay`(decoder: Decoder, text: String) throws {
        let found = SymbolReader(decoder: decoder).read(try Scene.alone(try QRSymbol(text: text)).frame())
        #expect(found.map(\.text) == [text])
        #expect(found.map(\.bytes) == [Array(text.utf8)])
    }

    @Test(arguments: Decoder.allCases, [false, true])
    func `inverted and mirrored symbols are read by each reader alone`(decoder: Decoder, isMirrored: Bool)
        throws
    {
        let symbol = try QRSymbol(text: Texts.text(count: 349))
        let reader = SymbolReader(decoder: decoder)
        for isInverted in [false, true] {
            let scene = Scene.alone(symbol, isInverted: isInverted, isMirrored: isMirrored)
            let found = try #require(reader.read(try scene.frame()).first)
            #expect(found.text == symbol.text)
            #expect(found.isInverted == isInverted)
            #expect(found.isMirrored == isMirrored)
            // From the front the corners go round clockwise, in a mirror the other way.
            let (a, b, c) = (found.corners[0], found.corners[1], found.corners[2])
            let turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
            #expect((turn < 0) == isMirrored)
        }
    }

    @Test(arguments: Decoder.allCases)
    func `a symbol is read however it is turned`(decoder: Decoder) throws {
        let symbol = try QRSymbol(text: Texts.text(count: 200))
        let reader = SymbolReader(decoder: decoder)
        for degrees in stride(from: 0.0, to: 360, by: 30) {
            let found = reader.read(try Scene.alone(symbol, modulePixels: 5, degrees: degrees).frame())
            #expect(found.map(\.text) == [symbol.text], "\(degrees)°")
        }
    }

    @Test(arguments: Decoder.allCases)
    func `corners say where a symbol lies, its own top left first`(decoder: Decoder) throws {
        let symbol = try QRSymbol(text: Texts.text(count: 300))
        let placed = Scene.Placed(symbol: symbol, x: 300, y: 250, modulePixels: 5)
        let frame = try Scene(width: 700, height: 500, placed: [placed]).frame(padding: 5)
        let found = try #require(SymbolReader(decoder: decoder).read(frame).first)
        let half = Double(symbol.size) * 5 / 2
        let expected = [(-half, -half), (half, -half), (half, half), (-half, half)]
        for (corner, (dx, dy)) in zip(found.corners, expected) {
            #expect(abs(corner.x - (300 + dx)) < 12 && abs(corner.y - (250 + dy)) < 12)
        }
        #expect(abs(found.area / (4 * half * half) - 1) < 0.12)
    }

    @Test(arguments: Decoder.allCases)
    func `several symbols in a frame are all read, the largest first`(decoder: Decoder) throws {
        let near = try QRSymbol(text: "SP1:NEAR" + Texts.text(count: 60))
        let middle = try QRSymbol(text: "SP1:MIDDLE" + Texts.text(count: 60, seed: 2))
        let far = try QRSymbol(text: "HTTP://FAR/" + Texts.text(count: 60, seed: 3))
        let scene = Scene(
            width: 900, height: 640,
            placed: [
                .init(symbol: far, x: 150, y: 480, modulePixels: 4),
                .init(symbol: near, x: 300, y: 200, modulePixels: 8, degrees: 10),
                .init(symbol: middle, x: 700, y: 400, modulePixels: 6, degrees: -20),
            ])
        let found = SymbolReader(decoder: decoder).read(try scene.frame())
        #expect(found.map(\.text) == [near.text, middle.text, far.text])
        #expect(found.map(\.area) == found.map(\.area).sorted(by: >))
    }

    @Test(arguments: Decoder.allCases)
    func `a dark poster does not hide the light symbol on a phone beside it`(decoder: Decoder) throws {
        let poster = try QRSymbol(text: "HTTPS://EXAMPLE.ORG/MAP")
        let phone = try QRSymbol(text: "SP1P:" + Texts.text(count: 345))
        let scene = Scene(
            width: 1_280, height: 720,
            placed: [
                .init(symbol: poster, x: 220, y: 300, modulePixels: 6),
                .init(symbol: phone, x: 850, y: 360, modulePixels: 7, degrees: 8, isInverted: true),
            ])
        let found = SymbolReader(decoder: decoder).read(try scene.frame())
        #expect(found.map(\.text) == [phone.text, poster.text])
        #expect(found.map(\.isInverted) == [true, false])
    }

    @Test(arguments: Decoder.allCases)
    func `two copies of one symbol side by side are two, not one`(decoder: Decoder) throws {
        let symbol = try QRSymbol(text: "SP1:TWICE")
        let scene = Scene(
            placed: [
                .init(symbol: symbol, x: 150, y: 240, modulePixels: 6),
                .init(symbol: symbol, x: 450, y: 240, modulePixels: 6),
            ])
        #expect(
            SymbolReader(decoder: decoder).read(try scene.frame()).map(\.text) == [symbol.text, symbol.text])
    }

    @Test(arguments: Decoder.allCases)
    func `error correction carries a damaged symbol`(decoder: Decoder) throws {
        let symbol = try QRSymbol(text: Texts.text(count: 349))
        let scene = Scene.alone(symbol, modulePixels: 5, hole: 16)
        #expect(SymbolReader(decoder: decoder).read(try scene.frame()).map(\.text) == [symbol.text])
    }

    @Test(arguments: Decoder.allCases)
    func `a symbol damaged beyond repair is nothing, not something else`(decoder: Decoder) throws {
        let symbol = try QRSymbol(text: Texts.text(count: 349))
        let scene = Scene.alone(symbol, modulePixels: 5, hole: 36)
        #expect(SymbolReader(decoder: decoder).read(try scene.frame()).isEmpty)
    }

    @Test func `auto asks libzxing first and says who read`() throws {
        let frame = try Scene.alone(try QRSymbol(text: "SP1:A")).frame()
        #expect(SymbolReader(decoder: .auto).read(frame).map(\.reader) == [.zxing])
        #expect(SymbolReader(decoder: .zbar).read(frame).map(\.reader) == [.zbar])
    }
}
