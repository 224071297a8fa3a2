import Foundation
import QRSymbols
import Testing

/// Symbols that one flat grid does not fit, and some that are hardly there: each cause alone, with known strength.
@Suite struct BentSymbolTests {
    static let symbol = Result { try QRSymbol(text: Texts.text(count: 349)) }
    static let small = Result { try QRSymbol(text: "SP1:SMALL ENOUGH FOR ONE PATTERN") }

    static func texts(_ scene: BentScene, _ decoder: Decoder = .auto) throws -> [String] {
        SymbolReader(decoder: decoder).read(try scene.frame()).map(\.text)
    }

    @Test(arguments: [0.75, 0.6])
    func `a symbol round a bottle is read`(radius: Double) throws {
        for symbol in [try Self.symbol.get(), try Self.small.get()] {
            for degrees in [0.0, 33] {
                var scene = BentScene.curved(symbol, radius: radius, modulePixels: symbol.size > 40 ? 5 : 9)
                scene.degrees = degrees
                #expect(try Self.texts(scene) == [symbol.text], "\(symbol.version) \(degrees)")
            }
        }
    }

    @Test(arguments: [0.04, 0.08])
    func `a folded ticket is read`(slope: Double) throws {
        var scene = BentScene(symbol: try Self.symbol.get(), degrees: 8)
        scene.bend = { x, y in (x, y + slope * abs(x - 20)) }
        #expect(try Self.texts(scene) == [scene.symbol.text])
    }

    @Test func `a ticket in waves is read`() throws {
        var scene = BentScene(symbol: try Self.symbol.get(), degrees: -12)
        scene.bend = { x, y in (x + 5 * sin(y / 60), y + 4 * sin(x / 75)) }
        #expect(try Self.texts(scene) == [scene.symbol.text])
    }

    @Test func `a ticket seen steeply from the side is read`() throws {
        var scene = BentScene(symbol: try Self.symbol.get(), modulePixels: 5)
        scene.bend = { x, y in
            let depth = 1 - x / 900
            return (x / depth * 1.4, y / depth)
        }
        #expect(try Self.texts(scene) == [scene.symbol.text])
    }

    @Test func `a light symbol round a bottle is read`() throws {
        var scene = BentScene.curved(try Self.symbol.get(), radius: 0.7)
        (scene.dark, scene.light) = (225, 25)
        let found = try #require(SymbolReader().read(try scene.frame()).first)
        #expect(found.text == scene.symbol.text)
        #expect(found.isInverted)
    }

    @Test(arguments: [1.7, 2.0, 2.5])
    func `a symbol of two pixels a module is read`(modulePixels: Double) throws {
        let scene = BentScene(symbol: try Self.symbol.get(), modulePixels: modulePixels, degrees: 7)
        #expect(try Self.texts(scene) == [scene.symbol.text])
    }

    @Test func `a dim symbol before a bright wall is read`() throws {
        var random = Seeded()
        print("seed \(random.seed)")
        let noise = (0..<4_096).map { _ in Double(random.next() % 15) - 7 }
        var scene = BentScene(symbol: try Self.symbol.get(), degrees: 20)
        (scene.dark, scene.light, scene.ground) = (22, 55, 235)
        scene.lit = { level, x, y in level + noise[(x &* 31 &+ y &* 57) % 4_096] }
        #expect(try Self.texts(scene) == [scene.symbol.text])
    }

    @Test(arguments: [0, 1, 2])
    func `a symbol with a thumb over one finder pattern is read`(corner: Int) throws {
        var scene = BentScene(symbol: try Self.symbol.get(), degrees: 15)
        let end = Double(scene.symbol.size)
        let (x, y) = [(0, 0), (end, 0), (0, end)][corner]
        scene.cover = { u, v in (u - x) * (u - x) + (v - y) * (v - y) < 72 ? 120 : nil }
        #expect(try Self.texts(scene) == [scene.symbol.text])
    }

    @Test(arguments: [0.0, 40, 90])
    func `a symbol moved by nearly two modules is read whichever way it moved`(way: Double) throws {
        let scene = BentScene(symbol: try Self.symbol.get(), modulePixels: 6, degrees: 5)
        let sharp = try scene.frame()
        let levels = sharp.withPixels { $0.map(Double.init) }
        let (cosine, sine) = (cos(way * .pi / 180), sin(way * .pi / 180))
        let moved = levels.indices.map { at in
            let (x, y) = (Double(at % scene.width), Double(at / scene.width))
            let sum = stride(from: -4.0, through: 4, by: 1).reduce(0.0) { sum, step in
                let nearX = min(max(Int((x + step * cosine).rounded()), 0), scene.width - 1)
                let nearY = min(max(Int((y + step * sine).rounded()), 0), scene.height - 1)
                return sum + levels[nearY * scene.width + nearX]
            }
            return UInt8(sum / 9)
        }
        let frame = try #require(GrayFrame(width: scene.width, height: scene.height, pixels: moved))
        #expect(SymbolReader().read(frame).map(\.text) == [scene.symbol.text])
    }
}
