/// Which way round a symbol's modules were sampled, by its format information.
///
/// - Source: ISO/IEC 18004, 7.9: 15 bits, twice; five say level and mask, ten protect them (BCH 15,5).
enum FormatBits {
    private static let valid: [UInt32] = (0..<32).map { data in
        var rest = UInt32(data) << 10
        for bit in stride(from: 14, through: 10, by: -1) where rest >> UInt32(bit) & 1 == 1 {
            rest ^= 0x537 << UInt32(bit - 10)
        }
        return (UInt32(data) << 10 | rest) ^ 0x5412
    }

    /// How many bits the nearer copy is off any valid word; transposed, as a mirrored symbol looks from the front.
    static func distance(_ isDark: [Bool], size: Int, isTransposed: Bool) -> Int {
        let copies = [firstCopy, secondCopy(size: size)].map { places in
            places.reduce(UInt32(0)) { bits, place in
                let (x, y) = isTransposed ? (place.y, place.x) : (place.x, place.y)
                return bits << 1 | (isDark[y * size + x] ? 1 : 0)
            }
        }
        return copies.map { copy in valid.map { ($0 ^ copy).nonzeroBitCount }.min() ?? 15 }.min() ?? 15
    }

    private static let firstCopy: [(x: Int, y: Int)] =
        (0...5).map { ($0, 8) } + [(7, 8), (8, 8), (8, 7)] + (0...5).reversed().map { (8, $0) }

    private static func secondCopy(size: Int) -> [(x: Int, y: Int)] {
        (0...6).map { (8, size - 1 - $0) } + ((size - 8)..<size).map { ($0, 8) }
    }
}
