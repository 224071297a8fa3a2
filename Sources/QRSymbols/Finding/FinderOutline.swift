/// The outlines of a finder pattern, followed from its middle outwards, and the squares that fit them best.
struct FinderOutline {
    /// A point where dark and light meet, from the middle, and how many modules from the middle that is in a square.
    struct Edge {
        let place: Point
        let reach: Double
    }

    private(set) var edges: [Edge] = []

    /// How many rays leave the middle.
    static let rays = 28

    private static let directions: [Point] = (0..<rays).map { ray in
        let angle = 2 * Double.pi * Double(ray) / Double(rays)
        return Point(Angle.cosine(angle), Angle.sine(angle))
    }

    /// Follows the rays of a pattern of about `width` pixels; `threshold` tells dark from light.
    init(
        _ rows: GrayFrame.Rows, around centre: Point, width: Double, threshold: Float, isInverted: Bool
    ) {
        edges.reserveCapacity(3 * Self.rays)
        for direction in Self.directions {
            follow(
                rows, from: centre, direction, farthest: width * 1.3, threshold: threshold,
                isInverted: isInverted)
        }
    }

    private mutating func follow(
        _ rows: GrayFrame.Rows, from centre: Point, _ direction: Point, farthest: Double, threshold: Float,
        isInverted: Bool
    ) {
        let sign: Float = isInverted ? -1 : 1
        let step = max(0.5, farthest / 60)
        var (before, at, crossings) = (sign * (rows.level(centre) - threshold), step, 0)
        guard before < 0 else { return }
        let reaches = [1.5, 2.5, 3.5]
        while at < farthest, crossings < 3 {
            let level = sign * (rows.level(centre + direction * at) - threshold)
            // Out of the core into light, into the dark ring, out of it.
            if (level >= 0) == (crossings != 1), (before >= 0) != (level >= 0) {
                let part = Double(before / (before - level))
                edges.append(Edge(place: direction * (at - step + part * step), reach: reaches[crossings]))
                crossings += 1
            }
            (before, at) = (level, at + step)
        }
    }

    /// The pattern that fits, in the picture's own pixels; nil where no square does.
    func pattern(around centre: Point, isInverted: Bool) -> FinderPattern? {
        guard edges.count >= 2 * Self.rays, var sides = firstSides() else { return nil }
        for round in 0..<4 {
            guard let next = refined(sides, tolerance: round < 2 ? 1.2 : 0.6) else { return nil }
            sides = next
        }
        let good = edges.count { abs(Self.miss($0, sides)) < 0.4 }
        let fit = Double(good) / Double(3 * Self.rays)
        let turn = sides.along.normal.cross(sides.across.normal)
        guard fit > 0.66, turn > 1e-6 else { return nil }
        let (a, b) = (sides.along, sides.across)
        let along = Point(b.normal.y, -b.normal.x) / turn
        let across = Point(-a.normal.y, a.normal.x) / turn
        return FinderPattern(
            centre: centre - along * a.offset - across * b.offset, along: along, across: across,
            isInverted: isInverted, fit: fit)
    }
}

extension FinderPattern {
    /// How much of the light border around the pattern is light: 0…1.
    ///
    /// - Source: ISO/IEC 18004, 6.3.3.2 and 9.1: separators towards the symbol, the quiet zone away from it.
    func border(_ rows: GrayFrame.Rows, threshold: Float) -> Double {
        var light = 0
        for step in -4...4 {
            let at = Double(step)
            for (x, y) in [(at, -4.0), (at, 4), (-4, at), (4, at)] {
                let level = rows.level(centre + along * x + across * y)
                light += (level >= threshold) != isInverted ? 1 : 0
            }
        }
        return Double(light) / 36
    }
}

extension FinderOutline {
    /// Modules along one side: `normal · place + offset`.
    fileprivate struct Side {
        var normal: Point
        var offset: Double
        func modules(_ place: Point) -> Double { normal.dot(place) + offset }
    }

    fileprivate typealias Sides = (along: Side, across: Side)

    /// A square turned as the outline's four corners say: where it reaches farthest.
    private func firstSides() -> Sides? {
        var (cosine, sine, size) = (0.0, 0.0, 0.0)
        for edge in edges {
            let distance = edge.place.length
            guard distance > 0 else { continue }
            let (x, y) = (edge.place.x / distance, edge.place.y / distance)
            // The fourth harmonic of the reach: cos 4φ and sin 4φ from cos 2φ and sin 2φ.
            let (double, other) = (x * x - y * y, 2 * x * y)
            let reach = distance / edge.reach
            cosine += reach * (double * double - other * other)
            sine += reach * 2 * double * other
            size += reach
        }
        guard size > 0 else { return nil }
        let corner = Angle.of(y: sine, x: cosine) / 4
        let angle = corner - .pi / 4
        // A square's outline is 1.122 times its half side from the middle, in the mean over all directions.
        let module = size / Double(edges.count) / 1.122
        let way = Point(Angle.cosine(angle), Angle.sine(angle)) / module
        return (Side(normal: way, offset: 0), Side(normal: Point(-way.y, way.x), offset: 0))
    }

    /// How many modules an edge lies off the square.
    fileprivate static func miss(_ edge: Edge, _ sides: Sides) -> Double {
        max(abs(sides.along.modules(edge.place)), abs(sides.across.modules(edge.place))) - edge.reach
    }

    /// Sides that lie nearest to the edges each is taken to belong to.
    private func refined(_ sides: Sides, tolerance: Double) -> Sides? {
        var (along, across) = (LineFit(), LineFit())
        for edge in edges where abs(Self.miss(edge, sides)) < tolerance {
            let (a, b) = (sides.along.modules(edge.place), sides.across.modules(edge.place))
            if abs(a) > abs(b) {
                along.add(edge.place, is: a < 0 ? -edge.reach : edge.reach)
            } else {
                across.add(edge.place, is: b < 0 ? -edge.reach : edge.reach)
            }
        }
        guard let first = along.solution, let second = across.solution else { return nil }
        return (
            Side(normal: Point(first.x, first.y), offset: first.z),
            Side(normal: Point(second.x, second.y), offset: second.z)
        )
    }
}

/// The plane over points that lies nearest to given heights, least squares.
private struct LineFit {
    private var xx = 0.0, xy = 0.0, yy = 0.0, x = 0.0, y = 0.0, count = 0.0
    private var xh = 0.0, yh = 0.0, h = 0.0

    mutating func add(_ place: Point, is height: Double) {
        xx += place.x * place.x
        xy += place.x * place.y
        yy += place.y * place.y
        x += place.x
        y += place.y
        count += 1
        xh += place.x * height
        yh += place.y * height
        h += height
    }

    /// Slopes and height at the origin, by Cramer's rule; nil where the points do not say.
    var solution: SIMD3<Double>? {
        let determinant = xx * (yy * count - y * y) - xy * (xy * count - y * x) + x * (xy * y - yy * x)
        guard count >= 6, abs(determinant) > 1e-6 else { return nil }
        let first = xh * (yy * count - y * y) - xy * (yh * count - y * h) + x * (yh * y - yy * h)
        let second = xx * (yh * count - y * h) - xh * (xy * count - y * x) + x * (xy * h - yh * x)
        let third = xx * (yy * h - yh * y) - xy * (xy * h - yh * x) + xh * (xy * y - yy * x)
        return SIMD3(first, second, third) / determinant
    }
}
