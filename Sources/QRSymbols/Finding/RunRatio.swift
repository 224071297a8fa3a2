/// Whether runs of dark and light pixels may be a cut through a finder pattern.
///
/// - Source: ISO/IEC 18004, 6.3.3: 1:1:3:1:1. Blur, light and a threshold that is not quite right widen some runs and
///   narrow others by up to half a module, and a pixel more or less is always possible.
enum RunRatio {
    /// Five runs along a line.
    static func isFinder(_ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32, _ e: Int32) -> Bool {
        let total = a + b + c + d + e
        guard total >= 7 else { return false }
        let module = Double(total) / 7
        let (least, most) = (0.32 * module - 0.5, 1.8 * module + 0.6)
        for run in [a, b, d, e] where Double(run) < least || Double(run) > most { return false }
        guard Double(c) > 2 * module - 0.8, Double(c) < 4.2 * module + 0.8 else { return false }
        // A dark or a light module pair is two modules wide, whatever the threshold did to each.
        let pairs = (Double(a + b), Double(d + e))
        return max(pairs.0, pairs.1) < 1.9 * min(pairs.0, pairs.1) + 1
    }

    /// Both halves of a cut, each as ends counted from the middle; the middle pixel belongs to both.
    static func isFinder(_ one: SIMD3<Int32>, _ other: SIMD3<Int32>) -> Bool {
        isFinder(
            one.z - one.y, one.y - one.x, one.x + other.x - 1, other.y - other.x, other.z - other.y)
    }
}
