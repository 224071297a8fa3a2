/// Copies that make a symbol readable where the frame itself does not. Each is one pass over the pixels.
extension GrayFrame {
    /// The same frame with its rows one after the other; itself where they already are.
    func withoutPadding() -> GrayFrame {
        guard bytesPerRow != width else { return self }
        return rewritten(width: width, height: height) { rows, y, out in
            _ = out.update(from: rows[y])
        }
    }

    /// A part of the frame; the area must lie within it.
    func cropped(to area: SymbolHunch.PixelArea) -> GrayFrame {
        rewritten(width: area.width, height: area.height) { rows, y, out in
            _ = out.update(
                from: UnsafeBufferPointer(rebasing: rows[area.y + y][area.x..<(area.x + area.width)]))
        }
    }

    /// The negative: light symbols become dark ones.
    func inverted() -> GrayFrame {
        rewritten(width: width, height: height) { rows, y, out in
            let source = rows[y]
            for x in 0..<out.count { out[x] = ~source[x] }
        }
    }

    /// Left and right exchanged.
    func mirrored() -> GrayFrame {
        rewritten(width: width, height: height) { rows, y, out in
            let source = rows[y]
            for x in 0..<out.count { out[x] = source[out.count &- 1 &- x] }
        }
    }

    /// Half as wide and as high, each pixel the mean of four; itself where that would leave nothing.
    func halved() -> GrayFrame {
        guard width >= 2, height >= 2 else { return self }
        return rewritten(width: width / 2, height: height / 2) { rows, y, out in
            let upper = rows[2 * y]
            let lower = rows[2 * y + 1]
            for x in 0..<out.count {
                let left = UInt16(upper[2 &* x]) &+ UInt16(lower[2 &* x])
                let right = UInt16(upper[2 &* x &+ 1]) &+ UInt16(lower[2 &* x &+ 1])
                out[x] = UInt8(truncatingIfNeeded: (left &+ right &+ 2) &>> 2)
            }
        }
    }

    /// Twice as wide and as high, straight lines drawn between the pixels; itself where that would be too large.
    func doubled() -> GrayFrame {
        guard width <= 2_000, height <= 2_000 else { return self }
        return rewritten(width: 2 * width, height: 2 * height) { rows, y, out in
            // Every new pixel lies a quarter of a pixel from its nearest old one.
            let near = rows[y / 2]
            let far = rows.clamped(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1)
            let last = near.count &- 1
            for x in 0..<out.count {
                let (at, beside) = (x / 2, x % 2 == 0 ? max(x / 2 &- 1, 0) : min(x / 2 &+ 1, last))
                let here = 3 &* UInt16(near[at]) &+ UInt16(far[at])
                let there = 3 &* UInt16(near[beside]) &+ UInt16(far[beside])
                out[x] = UInt8(truncatingIfNeeded: (3 &* here &+ there &+ 8) &>> 4)
            }
        }
    }

    /// Noise smoothed away: each pixel the binomial mean of the nine around it.
    func softened() -> GrayFrame {
        guard width >= 3 else { return self }
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: width) { sums in
            rewritten(width: width, height: height) { rows, y, out in
                let (upper, row, lower) = (rows.clamped(y - 1), rows[y], rows.clamped(y + 1))
                for x in 0..<out.count {
                    sums[x] = UInt16(upper[x]) &+ 2 &* UInt16(row[x]) &+ UInt16(lower[x])
                }
                let last = out.count &- 1
                out[0] = UInt8(truncatingIfNeeded: (3 &* sums[0] &+ sums[1] &+ 8) &>> 4)
                for x in 1..<last {
                    let sum = sums[x &- 1] &+ 2 &* sums[x] &+ sums[x &+ 1]
                    out[x] = UInt8(truncatingIfNeeded: (sum &+ 8) &>> 4)
                }
                out[last] = UInt8(truncatingIfNeeded: (3 &* sums[last] &+ sums[last &- 1] &+ 8) &>> 4)
            }
        }
    }

    /// Edges steeper, what blur and movement took away given back in part: softened, then away from the mean
    /// around by twice the distance.
    func sharpened() -> GrayFrame {
        let smooth = softened()
        let around = smooth.softened().softened()
        return around.withRows { means in
            smooth.rewritten(width: width, height: height) { rows, y, out in
                let (row, mean) = (rows[y], means[y])
                for x in 0..<out.count {
                    let steep = 3 &* Int16(row[x]) &- 2 &* Int16(mean[x])
                    out[x] = UInt8(truncatingIfNeeded: min(max(steep, 0), 255))
                }
            }
        }
    }

    /// Dark parts grown by a pixel all around, so that a symbol printed in dots hangs together.
    func darkened() -> GrayFrame {
        guard width >= 3 else { return self }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width) { least in
            rewritten(width: width, height: height) { rows, y, out in
                let (upper, row, lower) = (rows.clamped(y - 1), rows[y], rows.clamped(y + 1))
                for x in 0..<out.count { least[x] = min(upper[x], row[x], lower[x]) }
                let last = out.count &- 1
                (out[0], out[last]) = (min(least[0], least[1]), min(least[last], least[last &- 1]))
                for x in 1..<last { out[x] = min(least[x &- 1], least[x], least[x &+ 1]) }
            }
        }
    }
}
