/// How light each module of a symbol is, evened out: about 1 for light, −1 for dark.
///
/// - Shape: a lattice of half modules, `2 size + 1` a side; module x lies at 2x + 1.
struct ModuleLevels {
    let size: Int
    /// The lattice, row by row.
    let lattice: [Float]
    /// Points a side.
    var side: Int { 2 * size + 1 }

    /// Samples a picture where a model says that the modules lie; `scale` as in ``GridGrowth``.
    init(_ rows: GrayFrame.Rows, scale: Double, model: GridModel, shifts: GridShifts?, isInverted: Bool) {
        size = model.size
        let side = 2 * size + 1
        let sign: Float = isInverted ? -1 : 1
        let raw = [Float](unsafeUninitializedCapacity: side * side) { buffer, count in
            for y in 0..<side {
                let line = model.line(at: Double(y) / 2)
                for x in 0..<side {
                    let u = Double(x) / 2
                    let place = shifts.map { line[u] + $0.at(u: u, v: Double(y) / 2) } ?? line[u]
                    buffer[y &* side &+ x] = sign * rows.level(place * scale)
                }
            }
            count = side * side
        }
        lattice = Self.evened(raw, size: size)
    }

    /// The module's own level.
    subscript(x: Int, y: Int) -> Float { lattice[(2 * y + 1) * side + 2 * x + 1] }

    /// Each point by the mean and spread of the modules around it: light that falls off, shadows, glare.
    private static func evened(_ raw: [Float], size: Int) -> [Float] {
        let side = 2 * size + 1
        let sums = SummedModules(raw, size: size)
        var lattice = raw
        for y in 0..<side {
            for x in 0..<side {
                let (mean, spread) = sums.around(min(x / 2, size - 1), min(y / 2, size - 1), reach: 4)
                lattice[y * side + x] = (raw[y * side + x] - mean) / max(spread, 3)
            }
        }
        return lattice
    }
}

/// Sums of module levels and their squares over any rectangle.
private struct SummedModules {
    let size: Int
    private var sums: [SIMD2<Float>]

    init(_ raw: [Float], size: Int) {
        self.size = size
        let (width, side) = (size + 1, 2 * size + 1)
        sums = Array(repeating: .zero, count: width * width)
        for y in 0..<size {
            var row = SIMD2<Float>.zero
            for x in 0..<size {
                let level = raw[(2 * y + 1) * side + 2 * x + 1]
                row += SIMD2(level, level * level)
                sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row
            }
        }
    }

    /// Mean and standard deviation of the modules at most `reach` away.
    func around(_ x: Int, _ y: Int, reach: Int) -> (mean: Float, spread: Float) {
        let width = size + 1
        let (left, right) = (max(0, x - reach), min(size, x + reach + 1))
        let (top, bottom) = (max(0, y - reach), min(size, y + reach + 1))
        let upper = sums[top * width + right] - sums[top * width + left]
        let sum = sums[bottom * width + right] - sums[bottom * width + left] - upper
        let count = Float((right - left) * (bottom - top))
        let mean = sum.x / count
        return (mean, max(0, sum.y / count - mean * mean).squareRoot())
    }
}
