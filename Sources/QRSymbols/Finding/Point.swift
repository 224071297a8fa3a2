/// A place or a way in a picture: x to the right, y down, pixels unless said otherwise; a pixel's middle lies at ½.
typealias Point = SIMD2<Double>

extension SIMD2<Double> {
    /// How long a way is.
    var length: Double { (x * x + y * y).squareRoot() }

    /// The sine of the turn from this way to the other times both lengths: positive for a turn to the right.
    func cross(_ other: Self) -> Double { x * other.y - y * other.x }

    /// The cosine of the turn times both lengths.
    func dot(_ other: Self) -> Double { x * other.x + y * other.y }
}
