/// A symbol whose modules were found one by one, and what libzxing makes of them.
struct SampledSymbol {
    let layout: SymbolLayout
    let model: GridModel
    let isInverted: Bool
    let levels: ModuleLevels
    /// Fixed modules that look as they must, as a part of all: a half is chance.
    let agreement: Double

    init(layout: SymbolLayout, model: GridModel, isInverted: Bool, levels: ModuleLevels) {
        (self.layout, self.model, self.isInverted, self.levels) = (layout, model, isInverted, levels)
        var (right, count) = (0, 0)
        for (index, isDark) in layout.known.enumerated() {
            guard let isDark else { continue }
            count += 1
            let (x, y) = (index % layout.size, index / layout.size)
            right += (levels[x, y] < 0) == isDark ? 1 : 0
        }
        agreement = Double(right) / Double(max(count, 1))
    }

    /// Reads the modules as they are, then with blur and movement taken back.
    func read(by pure: ZXingReader) -> ReadSymbol? {
        if let symbol = read(plain, by: pure) { return symbol }
        return equalized().flatMap { read($0, by: pure) }
    }

    /// The modules as they are, row by row.
    var plain: [Float] {
        let size = layout.size
        return (0..<(size * size)).map { levels[$0 % size, $0 / size] }
    }

    /// The modules with blur and movement taken back.
    func equalized() -> [Float]? {
        Equalizer(levels, known: layout.known)?.equalized(levels)
    }

    /// Reads modules by their lightness, both ways round where both may be.
    func read(_ lightness: [Float], by pure: ZXingReader) -> ReadSymbol? {
        let isDark = lightness.indices.map { layout.known[$0] ?? (lightness[$0] < 0) }
        let sampled = lightness.map { $0 < 0 }
        let ways = [false, true].map { isTransposed in
            (isTransposed, FormatBits.distance(sampled, size: layout.size, isTransposed: isTransposed))
        }
        for (isTransposed, distance) in ways.sorted(by: { $0.1 < $1.1 }) where distance <= 3 {
            guard let picture = picture(isDark, isTransposed: isTransposed),
                let found = pure.read(picture).first
            else { continue }
            return placed(found, isMirrored: found.isMirrored != isTransposed)
        }
        return nil
    }

    /// The modules as libzxing's pure mode wants them: a pixel each, and four light ones around.
    private func picture(_ isDark: [Bool], isTransposed: Bool) -> GrayFrame? {
        let (size, side) = (layout.size, layout.size + 8)
        var pixels = [UInt8](repeating: 255, count: side * side)
        for y in 0..<size {
            for x in 0..<size where isTransposed ? isDark[x * size + y] : isDark[y * size + x] {
                pixels[(y + 4) * side + x + 4] = 0
            }
        }
        return GrayFrame(width: side, height: side, pixels: pixels)
    }

    /// What was read, with the corners as they lie in the frame.
    private func placed(_ found: ReadSymbol, isMirrored: Bool) -> ReadSymbol {
        let end = Double(layout.size)
        let seen = [(0, 0), (end, 0), (end, end), (0, end)].map { model.place(u: $0.0, v: $0.1) }
        let corners = (isMirrored ? [seen[0], seen[3], seen[2], seen[1]] : seen).map {
            ReadSymbol.Corner(x: $0.x, y: $0.y)
        }
        return ReadSymbol(
            text: found.text, bytes: found.bytes, corners: corners, reader: .zxing, isInverted: isInverted,
            isMirrored: isMirrored)
    }
}
