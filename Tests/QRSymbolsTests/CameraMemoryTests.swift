import Foundation
import QRSymbols
import Testing

/// What consecutive frames of one camera do for each other, counted in looks, never in time.
@Suite struct CameraMemoryTests {
    static let symbol = Result { try QRSymbol(text: Texts.text(count: 349)) }

    static func empty(_ random: inout Seeded, width: Int = 640, height: Int = 560) throws -> GrayFrame {
        let pixels = (0..<(width * height)).map { at in
            UInt8(120 + (at % width) / 12 + Int(random.next() % 9))
        }
        return try #require(GrayFrame(width: width, height: height, pixels: pixels))
    }

    @Test func `an empty frame costs less than one plain look at it`() throws {
        var random = Seeded()
        print("seed \(random.seed)")
        let result = SymbolReader().look(at: try Self.empty(&random))
        #expect(result.symbols.isEmpty && !result.isSymbolLike && result.hint == nil)
        #expect(result.effort < 0.7)
    }

    @Test func `a plain symbol costs less than one plain look at it`() throws {
        let result = SymbolReader().look(at: try BentScene(symbol: try Self.symbol.get(), degrees: 9).frame())
        #expect(result.symbols.count == 1 && result.isSymbolLike)
        #expect(result.effort < 0.5)
    }

    @Test func `the same picture again is answered without a look`() throws {
        let (reader, frame) = (
            SymbolReader(budget: .camera), try BentScene(symbol: try Self.symbol.get()).frame()
        )
        var memory = FrameMemory()
        let first = reader.read(frame, remembering: &memory)
        let second = reader.read(frame, remembering: &memory)
        #expect(first.symbols == second.symbols && !first.symbols.isEmpty)
        #expect(first.effort > 0 && second.effort == 0)
    }

    @Test func `a symbol that moves on is read where it was and where it went`() throws {
        let reader = SymbolReader(budget: .camera)
        var memory = FrameMemory()
        for step in 0..<12 {
            let scene = Scene(
                width: 900, height: 640,
                placed: [
                    .init(symbol: try Self.symbol.get(), x: 260 + 34 * Double(step), y: 300, modulePixels: 5)
                ])
            let result = reader.read(try scene.frame(), remembering: &memory)
            #expect(result.symbols.map(\.text) == [try Self.symbol.get().text], "frame \(step)")
            let middle = (result.symbols[0].corners[0].x + result.symbols[0].corners[2].x) / 2
            #expect(abs(middle - (260 + 34 * Double(step))) < 4)
        }
    }

    @Test func `a second phone in view is seen within three frames`() throws {
        let reader = SymbolReader(budget: .camera)
        let (one, two) = (try QRSymbol(text: "SP1:ONE"), try QRSymbol(text: "SP1:TWO"))
        var memory = FrameMemory()
        var random = Seeded()
        print("seed \(random.seed)")
        var seen: [Set<String>] = []
        for frame in 0..<6 {
            // The frames differ: what is the same picture would not be looked at.
            var scene = Scene(
                width: 800, height: 480, ground: UInt8(150 + random.next() % 20),
                placed: [.init(symbol: one, x: 180, y: 240, modulePixels: 6)])
            if frame > 1 { scene.placed.append(.init(symbol: two, x: 600, y: 240, modulePixels: 7)) }
            seen.append(Set(reader.read(try scene.frame(), remembering: &memory).symbols.map(\.text)))
        }
        #expect(seen[2...4].contains { $0.contains("SP1:TWO") })
    }

    @Test func `looks that one frame could not afford are taken on the next ones`() throws {
        // Its finder patterns are gone: only the libraries' own looks are left, and they find nothing either.
        var scene = BentScene(symbol: try Self.symbol.get())
        let end = Double(scene.symbol.size)
        scene.cover = { u, v in (u < 9 || u > end - 9) && (v < 9 || v > end - 9) ? 120 : nil }
        let (reader, frame) = (SymbolReader(budget: .camera), try scene.frame())
        var memory = FrameMemory()
        for _ in 0..<8 {
            let result = reader.read(frame, remembering: &memory)
            #expect(result.symbols.isEmpty && result.isSymbolLike && result.hint != nil)
            #expect(result.effort <= ReadingBudget.camera.symbol + 0.5)
        }
    }

    @Test func `modules that no frame shows alone are read from several together`() throws {
        var random = Seeded()
        print("seed \(random.seed)")
        let scene = BentScene(symbol: try Self.symbol.get(), degrees: 4)
        let reader = SymbolReader(decoder: .zxing, budget: ReadingBudget(symbol: 0, texture: 0))
        var memory = FrameMemory()
        let (end, half) = (Double(scene.symbol.size), Double(scene.symbol.size) / 2)
        var alone = 0
        var together = 0
        for _ in 0..<8 {
            // Drops on the pane: each frame has others, outside the finder patterns.
            let drops = (0..<26).map { _ in
                (Double(random.next() % 1_000) / 1_000 * end, Double(random.next() % 1_000) / 1_000 * end)
            }.filter { u, v in abs(u - half) < half - 12 || abs(v - half) < half - 12 }
            var wet = scene
            wet.cover = { u, v in
                drops.contains { ($0.0 - u) * ($0.0 - u) + ($0.1 - v) * ($0.1 - v) < 13 } ? 200 : nil
            }
            let picture = try wet.frame()
            alone += reader.read(picture).isEmpty ? 0 : 1
            together += reader.read(picture, remembering: &memory).symbols.isEmpty ? 0 : 1
        }
        print("alone \(alone), together \(together) of 8")
        #expect(together >= alone)
        #expect(together > 0)
    }

    @Test func `what is there and cannot be read comes with a hint`() throws {
        var dark = BentScene(symbol: try Self.symbol.get())
        (dark.dark, dark.light, dark.ground) = (10, 40, 20)
        let end = Double(dark.symbol.size)
        dark.cover = { u, v in u + v > end * 0.7 && u + v < end * 1.3 ? 12 : nil }
        let result = SymbolReader().look(at: try dark.frame())
        #expect(result.symbols.isEmpty && result.isSymbolLike)
        #expect(result.hint == .tooDark)
        #expect(result.bounds != nil)
    }
}
