import QRSymbols
import TestSupport
import Testing

extension Vector {
    /// What a reader finds when the symbol is painted, four pixels a module and four modules of quiet zone.
    func readSymbols() throws -> [ReadSymbol] {
        let paint = header["paint"] ?? ""
        var rows = try #require(modules)
        if paint.contains("mirrored") { rows = rows.map { $0.reversed() } }
        let (scale, quiet) = (4, 4)
        let side = (rows.count + 2 * quiet) * scale
        let (dark, light): (UInt8, UInt8) = paint.contains("inverted") ? (255, 0) : (0, 255)
        var pixels = [UInt8](repeating: light, count: side * side)
        for (y, row) in rows.enumerated() {
            for (x, isDark) in row.enumerated() where isDark {
                for line in 0..<scale {
                    let start = ((y + quiet) * scale + line) * side + (x + quiet) * scale
                    for pixel in start..<(start + scale) { pixels[pixel] = dark }
                }
            }
        }
        return SymbolReader().read(try #require(GrayFrame(width: side, height: side, pixels: pixels)))
    }
}
