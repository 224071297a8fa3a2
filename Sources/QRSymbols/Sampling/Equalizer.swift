/// Takes back what blur, movement and ghosts did to a symbol's modules, having learned it from its fixed patterns.
///
/// Each module is a weighted sum of the lattice around it. The weights are those that make the finder, timing and
/// alignment patterns come out as they must; one set serves the whole symbol, as one lens and one movement did it.
///
/// - Source: the trained linear equaliser of data transmission, Proakis, Digital Communications, chapter 10.
struct Equalizer {
    /// Lattice points around a module's middle, −2…2 both ways, and a constant.
    private static let taps = 26
    private let weights: [Float]

    /// Learns from modules that are known; nil where they say too little.
    ///
    /// `reluctance` is how strongly the plain middle of a module is preferred.
    init?(_ levels: ModuleLevels, known: [Bool?], reluctance: Double = 0.08) {
        var equations = NormalEquations(count: Self.taps)
        var (terms, count) = ([Double](repeating: 0, count: Self.taps), 0.0)
        for y in 0..<levels.size {
            for x in 0..<levels.size {
                guard let isDark = known[y * levels.size + x] else { continue }
                Self.fill(&terms, levels, x, y)
                equations.add(terms, is: SIMD2(isDark ? -1 : 1, 0))
                count += 1
            }
        }
        guard count > 0 else { return nil }
        for tap in 0..<Self.taps {
            equations.prefer(
                tap, is: SIMD2(tap == 12 ? 0.8 : 0, 0),
                weight: reluctance * count)
        }
        guard let solution = equations.solution() else { return nil }
        weights = solution.map { Float($0.x) }
    }

    private static func fill(_ terms: inout [Double], _ levels: ModuleLevels, _ x: Int, _ y: Int) {
        let (side, last) = (levels.side, levels.side - 1)
        for down in 0..<5 {
            let row = min(max(2 * y - 1 + down, 0), last) * side
            for right in 0..<5 {
                terms[5 * down + right] = Double(levels.lattice[row + min(max(2 * x - 1 + right, 0), last)])
            }
        }
        terms[25] = 1
    }

    /// The modules as they were: row by row, 1 light, −1 dark.
    func equalized(_ levels: ModuleLevels) -> [Float] {
        let (size, side, last) = (levels.size, levels.side, levels.side - 1)
        return [Float](unsafeUninitializedCapacity: size * size) { buffer, count in
            levels.lattice.withUnsafeBufferPointer { lattice in
                weights.withUnsafeBufferPointer { weights in
                    for y in 0..<size {
                        for x in 0..<size {
                            var sum = weights[25]
                            for down in 0..<5 {
                                let row = min(max(2 &* y &- 1 &+ down, 0), last) &* side
                                for right in 0..<5 {
                                    let column = min(max(2 &* x &- 1 &+ right, 0), last)
                                    sum += weights[5 &* down &+ right] * lattice[row &+ column]
                                }
                            }
                            buffer[y &* size &+ x] = sum
                        }
                    }
                }
            }
            count = size * size
        }
    }
}
