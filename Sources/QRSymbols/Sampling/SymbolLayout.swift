/// What is known of a symbol's modules before anything is read: its fixed patterns.
///
/// - Shape: modules are counted from 0 at the top left corner; the middle of module 0 lies at ½.
/// - Source: ISO/IEC 18004, 6.3 and annexes D and E.
struct SymbolLayout {
    /// 1…40.
    let version: Int
    /// Modules a side.
    let size: Int
    /// Each module row by row: dark, light, or nil where the symbol's data lie.
    let known: [Bool?]

    init(version: Int) {
        self.version = version
        size = 17 + 4 * version
        var drawing = Drawing(size: size)
        drawing.timing()
        drawing.finders()
        drawing.alignment(at: Self.alignmentPlaces(version: version))
        if version >= 7 { drawing.version(Self.versionBits[version - 7]) }
        drawing.darkModule()
        known = drawing.modules
    }

    /// Rows, and columns, on which alignment patterns have their middles.
    static func alignmentPlaces(version: Int) -> [Int] {
        guard version > 1 else { return [] }
        let last = 17 + 4 * version - 7
        let count = version / 7 + 1
        // Evenly spaced from the end, an even number of modules apart; the first gap takes what is left.
        let spacing = version == 32 ? 26 : ((last - 6) + 2 * count - 1) / (2 * count) * 2
        return [6] + (0..<count).map { last - (count - 1 - $0) * spacing }
    }

    /// Version information of versions 7 to 40: six bits, and twelve that protect them (BCH 18,6).
    static let versionBits: [UInt32] = (7...40).map { version in
        var rest = UInt32(version) << 12
        for bit in stride(from: 17, through: 12, by: -1) where rest >> UInt32(bit) & 1 == 1 {
            rest ^= 0x1F25 << UInt32(bit - 12)
        }
        return UInt32(version) << 12 | rest
    }
}

extension SymbolLayout {
    /// The fixed patterns, drawn one over the other.
    fileprivate struct Drawing {
        let size: Int
        var modules: [Bool?]

        init(size: Int) {
            self.size = size
            modules = Array(repeating: nil, count: size * size)
        }

        private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
            guard (0..<size).contains(x), (0..<size).contains(y) else { return }
            modules[y * size + x] = isDark
        }

        mutating func timing() {
            for at in 0..<size {
                set(at, 6, at % 2 == 0)
                set(6, at, at % 2 == 0)
            }
        }

        mutating func finders() {
            for (left, top) in [(3, 3), (size - 4, 3), (3, size - 4)] {
                for y in -4...4 {
                    for x in -4...4 {
                        let ring = max(abs(x), abs(y))
                        set(left + x, top + y, ring != 4 && ring != 2)
                    }
                }
            }
        }

        mutating func alignment(at places: [Int]) {
            for row in places {
                for column in places {
                    let isFinder = (row == 6 || row == size - 7) && (column == 6 || column == size - 7)
                    if isFinder, (row, column) != (size - 7, size - 7) { continue }
                    for y in -2...2 {
                        for x in -2...2 { set(column + x, row + y, max(abs(x), abs(y)) != 1) }
                    }
                }
            }
        }

        mutating func version(_ bits: UInt32) {
            for bit in 0..<18 {
                let isDark = bits >> UInt32(bit) & 1 == 1
                set(size - 11 + bit % 3, bit / 3, isDark)
                set(bit / 3, size - 11 + bit % 3, isDark)
            }
        }

        mutating func darkModule() { set(8, size - 8, true) }
    }
}
