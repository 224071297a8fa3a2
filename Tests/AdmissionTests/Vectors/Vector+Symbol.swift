import QRSymbols
import Testing

extension Vector {
    /// What a reader finds when the symbol is painted, four pixels a module and four modules of quiet zone.
    func symbols() throws -> [ReadSymbol] {
        let paint = header["paint"] ?? ""
        var rows = try #require(sections["symbol"]).split(separator: "\n").map { $0.map { $0 == "1" } }
        if paint.contains("mirrored") { rows = rows.map { $0.reversed() } }
        let scale = 4
        let side = (rows.count + 8) * scale
        let isInverted = paint.contains("inverted")
        var pixels = [UInt8](repeating: isInverted ? 0 : 255, count: side * side)
        for (y, row) in rows.enumerated() {
            for (x, isDark) in row.enumerated() where isDark {
                for line in 0..<scale {
                    let start = ((y + 4) * scale + line) * side + (x + 4) * scale
                    for pixel in start..<(start + scale) { pixels[pixel] = isInverted ? 255 : 0 }
                }
            }
        }
        return SymbolReader().read(try #require(GrayFrame(width: side, height: side, pixels: pixels)))
    }
}
