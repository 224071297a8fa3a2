import QRSymbols
import Testing

@Suite struct OddFrameTests {
    @Test(arguments: Decoder.allCases)
    func `frames of any small size are read as nothing`(decoder: Decoder) throws {
        let reader = SymbolReader(decoder: decoder)
        for width in [1, 2, 3, 20, 21, 22, 23, 64] {
            for height in [1, 2, 3, 20, 21, 22, 23, 64] {
                for padding in [0, 1, 7] {
                    let pixels = [UInt8](repeating: 90, count: (width + padding) * height)
                    let frame = GrayFrame(
                        width: width, height: height, bytesPerRow: width + padding, pixels: pixels)
                    #expect(reader.read(try #require(frame)).isEmpty)
                }
            }
        }
    }

    @Test(arguments: Decoder.allCases)
    func `thin and long frames are read as nothing`(decoder: Decoder) throws {
        let reader = SymbolReader(decoder: decoder)
        for (width, height) in [(32_767, 21), (21, 32_767), (32_767, 1), (4_000, 25)] {
            let pixels = (0..<(width * height)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
            let frame = try #require(GrayFrame(width: width, height: height, pixels: pixels))
            #expect(reader.read(frame).isEmpty)
        }
    }

    @Test(arguments: Decoder.allCases)
    func `blank frames and noise hold no symbol`(decoder: Decoder) throws {
        let reader = SymbolReader(decoder: decoder)
        var random = Seeded()
        print("seed \(random.seed)")
        let grounds: [[UInt8]] = [
            Array(repeating: 0, count: 320 * 240), Array(repeating: 255, count: 320 * 240),
            (0..<(320 * 240)).map { UInt8(truncatingIfNeeded: $0) },
            (0..<(320 * 240)).map { _ in UInt8(truncatingIfNeeded: random.next()) },
            (0..<(320 * 240)).map { _ in random.next() % 2 == 0 ? 0 : 255 },
        ]
        for pixels in grounds {
            #expect(reader.read(try #require(GrayFrame(width: 320, height: 240, pixels: pixels))).isEmpty)
        }
    }

    @Test(arguments: Decoder.allCases, [1, 3, 16, 301])
    func `rows with padding are read like rows without`(decoder: Decoder, padding: Int) throws {
        let symbol = try QRSymbol(text: Texts.text(count: 122))
        for isInverted in [false, true] {
            let frame = try Scene.alone(symbol, isInverted: isInverted).frame(padding: padding)
            #expect(SymbolReader(decoder: decoder).read(frame).map(\.text) == [symbol.text])
        }
    }

    @Test(arguments: Decoder.allCases)
    func `a symbol of one pixel a module is read exactly or not at all`(decoder: Decoder) throws {
        let symbol = try QRSymbol(text: "SP1:SMALL")
        let frame = try PictureReader.frame(of: try symbol.png(modulePixels: 1), format: .png)
        let found = SymbolReader(decoder: decoder).read(frame)
        #expect(found.isEmpty || found.map(\.text) == [symbol.text])
    }

    @Test func `a frame with impossible sizes is not made`() {
        let pixels = [UInt8](repeating: 0, count: 100)
        for (width, height) in [
            (0, 1), (1, 0), (-1, 5), (11, 10), (Int.max, Int.max), (Int.min, 1), (32_768, 1),
        ] {
            #expect(GrayFrame(width: width, height: height, pixels: pixels) == nil)
        }
        #expect(GrayFrame(width: 10, height: 10, bytesPerRow: 9, pixels: pixels) == nil)
        #expect(GrayFrame(width: 10, height: 10, bytesPerRow: Int.max, pixels: pixels) == nil)
        #expect(GrayFrame(width: 9, height: 9, bytesPerRow: 11, pixels: pixels) != nil)
        #expect(GrayFrame(width: 10, height: 10, pixels: pixels) != nil)
    }
}
