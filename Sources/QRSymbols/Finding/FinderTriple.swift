/// Three finder patterns that may belong to one symbol, each turned as the symbol is.
struct FinderTriple {
    let topLeft: FinderPattern
    let topRight: FinderPattern
    let bottomLeft: FinderPattern
    /// How far from a square's its shape is; smaller is likelier.
    let oddity: Double

    /// The patterns as one symbol; nil where they cannot be.
    ///
    /// Mirrored symbols are taken as they look: their top right for their bottom left.
    init?(_ a: FinderPattern, _ b: FinderPattern, _ c: FinderPattern) {
        guard a.isInverted == b.isInverted, b.isInverted == c.isInverted else { return nil }
        let (least, most) = (min(a.module, b.module, c.module), max(a.module, b.module, c.module))
        guard most < 2.2 * least else { return nil }
        let (ab, bc, ca) = (
            (b.centre - a.centre).length, (c.centre - b.centre).length, (a.centre - c.centre).length
        )
        let longest = max(ab, bc, ca)
        let (corner, one, other) = longest == bc ? (a, b, c) : longest == ca ? (b, a, c) : (c, a, b)
        let isClockwise = (one.centre - corner.centre).cross(other.centre - corner.centre) > 0
        let (right, bottom) = isClockwise ? (one, other) : (other, one)
        let (across, down) = (right.centre - corner.centre, bottom.centre - corner.centre)
        topLeft = corner.turned(along: across, across: down)
        topRight = right.turned(along: across, across: down)
        bottomLeft = bottom.turned(along: across, across: down)
        guard let oddity = Self.oddity(topLeft, topRight, bottomLeft, spread: most / least) else {
            return nil
        }
        self.oddity = oddity
    }

    private static func oddity(
        _ topLeft: FinderPattern, _ topRight: FinderPattern, _ bottomLeft: FinderPattern, spread: Double
    ) -> Double? {
        let (across, down) = (topRight.centre - topLeft.centre, bottomLeft.centre - topLeft.centre)
        let lean = abs(across.dot(down)) / (across.length * down.length)
        let wide = modules(across, topLeft.along, topRight.along)
        let high = modules(down, topLeft.across, bottomLeft.across)
        // The smallest symbol has 14 modules between its patterns, the largest 170.
        guard lean < 0.75, min(wide, high) > 11, max(wide, high) < 200 else { return nil }
        let ratio = max(wide / high, high / wide)
        guard ratio < 1.7 else { return nil }
        let turns = (turn(across, topLeft.along), turn(across, topRight.along))
        let others = (turn(down, topLeft.across), turn(down, bottomLeft.across))
        guard max(turns.0, turns.1, others.0, others.1) < 0.62 else { return nil }
        let oddity = lean + 2 * (ratio - 1) + (spread - 1) + (turns.0 + turns.1 + others.0 + others.1) / 2
        // Symbols round a bottle, or tilted by forty degrees, reach 0.7.
        return oddity < 1.3 ? oddity : nil
    }

    /// How many modules long a way is, by the modules at both its ends.
    private static func modules(_ way: Point, _ first: Point, _ last: Point) -> Double {
        2 * way.length / (first.length + last.length)
    }

    /// The sine of the turn between two ways.
    private static func turn(_ way: Point, _ other: Point) -> Double {
        abs(way.cross(other)) / (way.length * other.length)
    }

    /// Modules from the middle of the one to the middle of the next: 7 less than the symbol's side.
    var span: Double {
        let across = topRight.centre - topLeft.centre
        let down = bottomLeft.centre - topLeft.centre
        return
            (Self.modules(across, topLeft.along, topRight.along)
            + Self.modules(down, topLeft.across, bottomLeft.across)) / 2
    }

    /// Two patterns, and the third where it would be were the symbol flat: four ways for each two side by side, two for
    /// each two across from each other; the likeliest pairs first.
    static func inferred(among patterns: [FinderPattern]) -> [FinderTriple] {
        var triples: [FinderTriple] = []
        for (index, first) in patterns.enumerated() where first.fit > 0.8 {
            for second in patterns.dropFirst(index + 1) where second.fit > 0.8 && first.suits(second) {
                triples += inferred(first, second)
            }
        }
        return triples.sorted { $0.oddity < $1.oddity }
    }

    private static func inferred(_ first: FinderPattern, _ second: FinderPattern) -> [FinderTriple] {
        let way = second.centre - first.centre
        let side = Point(-way.y, way.x)
        let (one, two) = (first.turned(along: way, across: side), second.turned(along: way, across: side))
        let slant = turn(way, one.along) + turn(way, two.along)
        // Side by side the way runs along the modules; across from each other half-way between.
        let places: [Point]
        if slant < 0.5 {
            let count = modules(way, one.along, two.along)
            let (down, other) = (one.across * count, two.across * count)
            places = [
                first.centre + down, second.centre + other, first.centre - down, second.centre - other,
            ]
        } else if slant > 1.1 {
            let middle = (first.centre + second.centre) / 2
            places = [middle + side / 2, middle - side / 2]
        } else {
            return []
        }
        let mean = ((one.along + two.along) / 2, (one.across + two.across) / 2)
        return places.compactMap { place in
            let third = FinderPattern(
                centre: place, along: mean.0, across: mean.1, isInverted: first.isInverted, fit: 0)
            return FinderTriple(first, second, third)
        }
    }

    /// All that may be symbols among the patterns, the likeliest first.
    static func candidates(among patterns: [FinderPattern]) -> [FinderTriple] {
        var triples: [FinderTriple] = []
        for (a, first) in patterns.enumerated() {
            for (b, second) in patterns.enumerated().dropFirst(a + 1) where first.suits(second) {
                for third in patterns.dropFirst(b + 1) where first.suits(third) && second.suits(third) {
                    if let triple = FinderTriple(first, second, third) { triples.append(triple) }
                }
            }
        }
        return triples.sorted { $0.oddity < $1.oddity }
    }
}

extension FinderPattern {
    /// Whether both may belong to one symbol: alike in size, and as far apart as the sides of a symbol allow.
    func suits(_ other: FinderPattern) -> Bool {
        let (one, two) = (module, other.module)
        guard isInverted == other.isInverted, max(one, two) < 2.2 * min(one, two) else { return false }
        let distance = (centre - other.centre).length / (one + two) * 2
        return distance > 10 && distance < 260
    }
}
