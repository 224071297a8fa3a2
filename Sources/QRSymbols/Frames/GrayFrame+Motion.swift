extension GrayFrame {
    /// The frame as it would be without a movement; a border as wide as the filter reaches stays as it is.
    func filtered(by filter: MotionFilter) -> GrayFrame {
        let border = filter.reach + 1
        guard width > 2 * border, height > 2 * border else { return self }
        let levels = levels
        return levels.withUnsafeBufferPointer { levels in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { sums in
                rewritten(width: width, height: height) { rows, y, out in
                    _ = out.update(from: rows[y])
                    guard y >= border, y < height - border else { return }
                    let inner = border..<(width - border)
                    Self.sum(filter.taps, of: levels, at: y * width, width: width, inner: inner, into: sums)
                    for x in inner { out[x] = UInt8(min(max(sums[x], 0), 255)) }
                }
            }
        }
    }

    /// The pixels as numbers that may be negative and broken, rows one after the other.
    private var levels: [Float] {
        withRows { rows in
            [Float](unsafeUninitializedCapacity: width * height) { buffer, count in
                for y in 0..<height {
                    let row = rows[y]
                    for x in 0..<width { buffer[y &* width &+ x] = Float(row[x]) }
                }
                count = width * height
            }
        }
    }

    @inline(__always)
    private static func sum(
        _ taps: [MotionFilter.Tap], of levels: UnsafeBufferPointer<Float>, at row: Int, width: Int,
        inner: Range<Int>, into sums: UnsafeMutableBufferPointer<Float>
    ) {
        sums.update(repeating: 0)
        for tap in taps {
            let (weight, offset) = (tap.weight, row &+ tap.dy &* width &+ tap.dx)
            for x in inner { sums[x] += weight * levels[offset &+ x] }
        }
    }
}
