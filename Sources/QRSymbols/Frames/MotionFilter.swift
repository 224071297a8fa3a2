/// Takes back what a straight movement during the exposure did to a frame; twice, crosswise, a lens out of focus.
///
/// Movement by ℓ pixels is a mean over ℓ pixels along its direction; in frequencies a sinc. The filter is its
/// inverse, held back where the sinc leaves nothing but noise (Wiener).
///
/// - Source: Gonzalez and Woods, Digital Image Processing, section 5.8.
struct MotionFilter {
    /// One neighbour's part in a pixel.
    struct Tap {
        var dx: Int
        var dy: Int
        var weight: Float
    }

    /// The neighbours that count.
    let taps: [Tap]
    /// How far the farthest neighbour is.
    let reach: Int

    /// A filter for a movement of `length` pixels along a direction (radians, from x towards y).
    ///
    /// A long movement leaves so little that it takes more neighbours and bolder gains to bring it back.
    init(length: Double, direction: Double) {
        let reach = length > 10 ? 18 : 12
        let noise = length > 10 ? 0.02 : 0.05
        let (cosine, sine) = (Angle.cosine(direction), Angle.sine(direction))
        // Steps of one pixel along the axis nearer to the movement; between pixels of the other axis, both.
        let isFlat = abs(cosine) >= abs(sine)
        let slope = isFlat ? sine / cosine : cosine / sine
        let weights = Self.weights(length: length * max(abs(cosine), abs(sine)), noise: noise, reach: reach)
        var taps: [Tap] = []
        for (index, weight) in weights.enumerated() {
            let along = index - reach
            let across = Double(along) * slope
            let whole = across.rounded(.down)
            for (offset, part) in [(Int(whole), 1 - (across - whole)), (Int(whole) + 1, across - whole)]
            where part > 0.01 {
                let (dx, dy) = isFlat ? (along, offset) : (offset, along)
                taps.append(Tap(dx: dx, dy: dy, weight: Float(weight * part)))
            }
        }
        self.taps = taps
        self.reach = reach
    }

    /// The inverse along one axis, −reach…reach, summing to 1.
    private static func weights(length: Double, noise: Double, reach: Int) -> [Double] {
        let count = 256
        let gains = (0..<count).map { index in
            let angle = (Double(index) + 0.5) / Double(count) * .pi / 2 * length
            let response = Angle.sine(angle) / angle
            return response / (response * response + noise)
        }
        let weights = (-reach...reach).map { at in
            gains.enumerated().reduce(0) { sum, gain in
                let angle = (Double(gain.offset) + 0.5) / Double(count) * .pi * Double(at)
                return sum + gain.element * Angle.cosine(angle)
            }
        }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }
}
