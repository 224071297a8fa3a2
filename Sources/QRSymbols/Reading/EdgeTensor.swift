/// How much brightness changes in a patch, and along which direction (the structure tensor).
///
/// - Source: Förstner and Gülch 1987; the smaller eigenvalue as Shi and Tomasi 1994 use it.
struct EdgeTensor {
    var xx = 0.0
    var xy = 0.0
    var yy = 0.0

    static func += (sum: inout EdgeTensor, other: EdgeTensor) {
        sum.xx += other.xx
        sum.xy += other.xy
        sum.yy += other.yy
    }

    private var spread: Double { ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot() }

    /// Change along the calmest direction: large in a symbol, next to nothing on a line or a plain ground.
    var least: Double { max(0, (xx + yy - spread) / 2) }

    /// The calmest direction's change as a part of the busiest one's, 0…1.
    ///
    /// A symbol has as many edges one way as the other, so it is near 1, unless movement washed out one.
    var evenness: Double { xx + yy > 0 ? (xx + yy - spread) / (xx + yy + spread) : 1 }

    /// The calmest direction in radians from the x axis towards the y axis: where a blurred symbol moved.
    var calmestDirection: Double {
        let busiest = 0.5 * Angle.of(y: 2 * xy, x: xx - yy)
        return busiest + .pi / 2
    }
}
