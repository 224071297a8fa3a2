/// Where a symbol's modules lie in a frame: a smooth bending of the plane, x and y polynomials in the modules' places.
///
/// Flat, tilted, wrapped round a wrist, sheared by a rolling shutter: all are smooth, and four degrees are enough.
struct GridModel {
    /// Modules a side.
    let size: Int
    /// Coefficient of sᵏ tˡ at 5k + l, where s and t run from −1 to 1 over the symbol.
    private var coefficients: [Point]

    /// Highest sum of both exponents.
    static let degree = 4

    /// Exponents of the terms that are fitted, by their sum.
    private static let terms: [(k: Int, l: Int)] = (0...degree).flatMap { sum in
        (0...sum).map { (sum - $0, $0) }
    }

    /// How much a bend must be worth it, by its degree: what nothing says is taken for flat.
    private static let reluctance = [1e-9, 1e-9, 1e-5, 1e-4, 2e-3]

    /// A known place: a module's, and its own in the frame.
    struct Anchor {
        var u: Double
        var v: Double
        var place: Point
        var weight: Double
    }

    /// What many anchors say together.
    struct Evidence {
        fileprivate let size: Int
        fileprivate var equations = NormalEquations(count: GridModel.terms.count)
        fileprivate var weight = 0.0
        private var values = [Double](repeating: 0, count: GridModel.terms.count)

        init(size: Int) { self.size = size }

        mutating func add(_ anchors: [Anchor]) {
            for anchor in anchors {
                let (s, t) = (2 * anchor.u / Double(size) - 1, 2 * anchor.v / Double(size) - 1)
                GridModel.fill(&values, s, t)
                equations.add(values, is: anchor.place, weight: anchor.weight)
                weight += anchor.weight
            }
        }
    }

    /// The bending that suits the evidence best; nil where it is too little.
    init?(_ evidence: Evidence) {
        size = evidence.size
        var equations = evidence.equations
        for (index, term) in Self.terms.enumerated() {
            equations.prefer(index, weight: Self.reluctance[term.k + term.l] * evidence.weight)
        }
        guard let solution = equations.solution() else { return nil }
        coefficients = Array(repeating: .zero, count: 25)
        for (index, term) in Self.terms.enumerated() {
            coefficients[5 * term.k + term.l] = solution[index]
        }
    }

    /// The terms in the order of ``terms``.
    private static func fill(_ values: inout [Double], _ s: Double, _ t: Double) {
        var index = 0
        for sum in 0...degree {
            // From sˢᵘᵐ down to tˢᵘᵐ.
            var upper = 1.0
            for l in 0...sum {
                values[index + l] = upper
                upper *= t
            }
            var lower = 1.0
            for l in (0...sum).reversed() {
                values[index + l] *= lower
                lower *= s
            }
            index += sum + 1
        }
    }

    /// The places along one row of the grid: all that share a `v`.
    struct Line {
        fileprivate let scale: Double
        fileprivate let c0: Point
        fileprivate let c1: Point
        fileprivate let c2: Point
        fileprivate let c3: Point
        fileprivate let c4: Point

        /// The place of a column in the frame.
        @inline(__always)
        subscript(u: Double) -> Point {
            let s = Point(repeating: u * scale - 1)
            let upper = c2 + s * (c3 + s * c4)
            return c0 + s * (c1 + s * upper)
        }

        /// The way to the next column.
        @inline(__always)
        func step(at u: Double) -> Point {
            let s = Point(repeating: u * scale - 1)
            let cubic = 3 * c3 + s * c4 * 4
            let square = 2 * c2 + s * cubic
            return (c1 + s * square) * scale
        }
    }

    /// The row at `v` modules from the top.
    func line(at v: Double) -> Line {
        let t = Point(repeating: 2 * v / Double(size) - 1)
        return coefficients.withUnsafeBufferPointer { c in
            func sum(_ k: Int) -> Point {
                let rest = c[k + 2] + t * (c[k + 3] + t * c[k + 4])
                return c[k] + t * (c[k + 1] + t * rest)
            }
            return Line(
                scale: 2 / Double(size), c0: sum(0), c1: sum(5), c2: sum(10), c3: sum(15), c4: sum(20))
        }
    }

    /// The place of a point of the grid in the frame.
    func place(u: Double, v: Double) -> Point { line(at: v)[u] }

    /// The ways to the next column and to the next row.
    func steps(u: Double, v: Double) -> (along: Point, across: Point) {
        (line(at: v).step(at: u), line(at: v + 0.5)[u] - line(at: v - 0.5)[u])
    }
}
