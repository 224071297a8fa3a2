/// One of the three square marks of a symbol, and how modules lie around it.
///
/// - Source: ISO/IEC 18004, 6.3.3: 7 × 7 modules, dark, light and dark rings in the ratio 1:1:3:1:1.
struct FinderPattern {
    /// Its middle, in pixels of the frame.
    var centre: Point
    /// The way from module to module along one side; which side is not known yet.
    var along: Point
    /// The way along the other side, a quarter turn to the right of the first.
    var across: Point
    /// Whether it is light on dark.
    let isInverted: Bool
    /// Points of its outlines that lie where a square's do, as a part of all: 0…1.
    let fit: Double

    /// Whether it was not seen, only reckoned from two others: a thumb may lie over it.
    var isInferred: Bool { fit == 0 }

    /// Pixels of one module.
    var module: Double { abs(along.cross(across)).squareRoot() }

    /// The same pattern in the coordinates of a picture that is `scale` times as large.
    func scaled(by scale: Double) -> FinderPattern {
        FinderPattern(
            centre: centre * scale, along: along * scale, across: across * scale, isInverted: isInverted,
            fit: fit)
    }

    /// The same pattern, its first way the one nearest to `way`, its second at the side of `other`.
    func turned(along way: Point, across other: Point) -> FinderPattern {
        var turned = self
        // Whichever of the two is nearer to the way, one way or the other.
        let isFirst = abs(along.dot(way)) / along.length > abs(across.dot(way)) / across.length
        let (first, second) = isFirst ? (along, across) : (across, along)
        turned.along = first.dot(way) < 0 ? -first : first
        turned.across = second.dot(other) < 0 ? -second : second
        return turned
    }
}
