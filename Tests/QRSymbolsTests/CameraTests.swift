import QRSymbols
import Testing

/// What a lens, a hand and a dim hall do to a frame, each with known strength.
@Suite struct CameraTests {
    static let symbol = Result { try QRSymbol(text: Texts.text(count: 349)) }

    static func frame(modulePixels: Double = 5, change: ([Double], Int, Int) -> [Double]) throws -> GrayFrame
    {
        let scene = Scene(
            width: 560, height: 480,
            placed: [.init(symbol: try symbol.get(), x: 280, y: 240, modulePixels: modulePixels, degrees: 12)]
        )
        let sharp = try scene.frame()
        let levels = sharp.withPixels { $0.map(Double.init) }
        let changed = change(levels, sharp.width, sharp.height).map { UInt8(min(max($0, 0), 255)) }
        guard let frame = GrayFrame(width: sharp.width, height: sharp.height, pixels: changed) else {
            throw SceneError.badSize
        }
        return frame
    }

    /// The mean over `length` pixels along a row: a hand moving sideways.
    static func moved(_ levels: [Double], width: Int, height: Int, length: Int) -> [Double] {
        levels.indices.map { at in
            let row = at / width * width
            let sum = (-(length / 2)...(length / 2)).reduce(0.0) { sum, step in
                sum + levels[row + min(max(at - row + step, 0), width - 1)]
            }
            return sum / Double(length / 2 * 2 + 1)
        }
    }

    @Test(arguments: [Decoder.auto, .zxing])
    func `a symbol moved by two modules during the exposure is read`(decoder: Decoder) throws {
        let frame = try Self.frame { Self.moved($0, width: $1, height: $2, length: 9) }
        #expect(SymbolReader(decoder: decoder).read(frame).map(\.text) == [try Self.symbol.get().text])
    }

    @Test(arguments: Decoder.allCases)
    func `a symbol in dim light is read`(decoder: Decoder) throws {
        let frame = try Self.frame { levels, _, _ in levels.map { 100 + $0 / 6 } }
        #expect(SymbolReader(decoder: decoder).read(frame).map(\.text) == [try Self.symbol.get().text])
    }

    @Test(arguments: Decoder.allCases)
    func `a symbol under strong noise is read`(decoder: Decoder) throws {
        var random = Seeded()
        print("seed \(random.seed)")
        let frame = try Self.frame(modulePixels: 6) { levels, _, _ in
            levels.map { $0 + Double(random.next() % 121) - 60 }
        }
        #expect(SymbolReader(decoder: decoder).read(frame).map(\.text) == [try Self.symbol.get().text])
    }

    @Test(arguments: Decoder.allCases)
    func `a symbol half in shadow is read`(decoder: Decoder) throws {
        let frame = try Self.frame { levels, width, _ in
            levels.enumerated().map { $0.offset % width < width / 2 ? $0.element * 0.4 : $0.element }
        }
        #expect(SymbolReader(decoder: decoder).read(frame).map(\.text) == [try Self.symbol.get().text])
    }
}
