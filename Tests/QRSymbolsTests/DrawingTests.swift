import QRSymbols
import Testing

@Suite struct DrawingTests {
    @Test func `every version holds what the standard says and no smaller one is used`() throws {
        for (index, capacity) in Texts.capacities.enumerated() {
            let fullest = try QRSymbol(text: Texts.text(count: capacity))
            #expect(fullest.version == index + 1)
            #expect(fullest.size == 17 + 4 * fullest.version)
            #expect(try QRSymbol(text: Texts.text(count: capacity + 1)).version == index + 2)
        }
    }

    @Test func `level and mask stand in the symbol as level M`() throws {
        let symbol = try QRSymbol(text: "SP1:AB")
        // Format information, first two bits under their mask 10: level M is 00 (ISO/IEC 18004, 7.9).
        #expect(symbol.isDark(x: 0, y: 8) == true)
        #expect(symbol.isDark(x: 1, y: 8) == false)
    }

    @Test(arguments: ["sp1:ab", "SP1:ä", "A_B", "A\nB", "中文", "A\u{0}", "A,B"])
    func `a text outside the alphanumeric characters is refused, never changed`(text: String) {
        #expect(throws: QRSymbolError.self) { try QRSymbol(text: text) }
    }

    @Test func `a refusal names the first offending byte`() {
        #expect(throws: QRSymbolError.notAlphanumeric(offset: 3)) { try QRSymbol(text: "SP1a") }
        #expect(throws: QRSymbolError.empty) { try QRSymbol(text: "") }
        #expect(throws: QRSymbolError.tooLong(count: 3_392)) { try QRSymbol(text: Texts.text(count: 3_392)) }
    }

    @Test func `the largest text fills version 40`() throws {
        #expect(try QRSymbol(text: Texts.text(count: QRSymbol.maximumCount)).version == 40)
    }

    @Test func `beyond the symbol everything is light`() throws {
        let symbol = try QRSymbol(text: "A")
        for outside in [-1, symbol.size, Int.min, Int.max] {
            #expect(!symbol.isDark(x: outside, y: 0))
            #expect(!symbol.isDark(x: 0, y: outside))
        }
    }

    @Test func `the modules of a PNG are whole pixels with four light ones around`() throws {
        let symbol = try QRSymbol(text: Texts.text(count: 349))
        for modulePixels in [1, 3, 8] {
            let frame = try PictureReader.frame(of: try symbol.png(modulePixels: modulePixels), format: .png)
            let side = (symbol.size + 8) * modulePixels
            #expect(frame.width == side && frame.height == side)
            let wrong = frame.withPixels { pixels in
                (0..<(side * side)).count { at in
                    let (x, y) = (at % side / modulePixels - 4, at / side / modulePixels - 4)
                    return pixels[at] != (symbol.isDark(x: x, y: y) ? 0 : 255)
                }
            }
            #expect(wrong == 0)
        }
    }

    @Test func `a PNG is 8-bit grey`() throws {
        let png = try QRSymbol(text: "A").png()
        #expect(png[24] == 8)
        #expect(png[25] == 0)
    }

    @Test func `pixels a module are refused outside one to sixty-four`() throws {
        let symbol = try QRSymbol(text: "A")
        for modulePixels in [0, -1, 65, Int.max] {
            #expect(throws: PictureError.self) { try symbol.png(modulePixels: modulePixels) }
        }
    }
}
