/// What counts as dark, place by place: half-way between the darkest and the brightest around.
///
/// Blocks without contrast of their own don't count, so that a plain ground between modules takes the threshold of
/// the modules beside it, as libzxing's HybridBinarizer does it, and light may fall off over a symbol. Beyond a little
/// contrast all blocks count alike: a dim ticket before a bright wall keeps its own threshold up to its rim. Where all
/// around is plain, nothing is dark.
struct ThresholdMap {
    /// Pixels a side of a block, as a power of two.
    static let shift = 3

    let columns: Int
    let rows: Int
    /// One level a block, row by row.
    let levels: [UInt8]

    init(of frame: GrayFrame.Rows) {
        columns = (frame.width + 7) >> Self.shift
        rows = (frame.height + 7) >> Self.shift
        var extremes = Extremes(columns: columns, rows: rows)
        extremes.measure(frame)
        levels = extremes.thresholds()
    }

    @inline(__always)
    subscript(x: Int, y: Int) -> UInt8 { levels[(y >> Self.shift) &* columns &+ (x >> Self.shift)] }
}

extension ThresholdMap {
    /// Half-way levels of the blocks, and how far each block's extremes lie apart.
    fileprivate struct Extremes {
        let columns: Int
        let rows: Int
        /// The middle of each block times its contrast.
        var middles: [Int32]
        var contrasts: [Int32]

        init(columns: Int, rows: Int) {
            (self.columns, self.rows) = (columns, rows)
            middles = Array(repeating: 0, count: columns * rows)
            contrasts = middles
        }

        mutating func measure(_ frame: GrayFrame.Rows) {
            let padded = columns << ThresholdMap.shift
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * padded) { buffer in
                let low = UnsafeMutableBufferPointer(rebasing: buffer[..<padded])
                let high = UnsafeMutableBufferPointer(rebasing: buffer[padded...])
                for row in 0..<rows {
                    let lines = (row * 8)..<min(row * 8 + 8, frame.height)
                    Self.extremes(of: frame, lines: lines, low: low, high: high)
                    store(low: low, high: high, row: row)
                }
            }
        }

        /// The darkest and the brightest of each column of some lines; beyond the frame, the last column's.
        private static func extremes(
            of frame: GrayFrame.Rows, lines: Range<Int>, low: UnsafeMutableBufferPointer<UInt8>,
            high: UnsafeMutableBufferPointer<UInt8>
        ) {
            low.initialize(repeating: 255)
            high.initialize(repeating: 0)
            let width = frame.width
            for line in lines {
                let row = frame[line]
                for x in 0..<width {
                    let level = row[x]
                    low[x] = min(low[x], level)
                    high[x] = max(high[x], level)
                }
            }
            for x in width..<low.count { (low[x], high[x]) = (low[width - 1], high[width - 1]) }
        }

        private mutating func store(
            low: UnsafeMutableBufferPointer<UInt8>, high: UnsafeMutableBufferPointer<UInt8>, row: Int
        ) {
            for column in 0..<columns {
                var (darkest, brightest) = (low[column &* 8], high[column &* 8])
                for x in 1..<8 {
                    darkest = min(darkest, low[column &* 8 &+ x])
                    brightest = max(brightest, high[column &* 8 &+ x])
                }
                contrasts[row * columns + column] = Int32(brightest) - Int32(darkest)
                middles[row * columns + column] = (Int32(darkest) + Int32(brightest)) / 2
            }
        }

        /// The mean of the middles of the blocks around that have contrast; 0 where none has.
        mutating func thresholds() -> [UInt8] {
            let noise = noise
            for index in contrasts.indices {
                contrasts[index] = min(max(contrasts[index] &- noise, 0), 24)
                middles[index] &*= contrasts[index]
            }
            let near = (summed(middles, reach: 1), summed(contrasts, reach: 1))
            let far = (summed(middles, reach: 2), summed(contrasts, reach: 2))
            return contrasts.indices.map { index in
                // Two blocks of nine are enough; a finder's wide core has to look farther.
                let (sum, weight) =
                    near.1[index] >= 48 ? (near.0[index], near.1[index]) : (far.0[index], far.1[index])
                return weight < 12 ? 0 : UInt8(truncatingIfNeeded: sum / weight)
            }
        }

        /// What the sensor adds to a plain block: a fifth of the blocks of a frame are plain, or nearly.
        private var noise: Int32 {
            var counts = [Int](repeating: 0, count: 256)
            for contrast in contrasts { counts[Int(contrast)] += 1 }
            func level(_ part: Int) -> Int32 {
                var (level, sum) = (0, 0)
                while level < 255, sum + counts[level] < contrasts.count * part / 100 {
                    sum += counts[level]
                    level += 1
                }
                return Int32(level)
            }
            let (plain, busy) = (level(20), level(95))
            // A frame that is full of a symbol has no plain block to learn from.
            return busy < 2 * plain + 8 ? min(plain / 2, 12) : min(plain * 3 / 2 + 2, 64)
        }

        /// Sums over the blocks at most `reach` away, fewer at the edges.
        private func summed(_ values: [Int32], reach: Int) -> [Int32] {
            var across = values
            for row in 0..<rows {
                for column in 0..<columns {
                    var sum: Int32 = 0
                    for near in max(0, column - reach)...min(columns - 1, column + reach) {
                        sum &+= values[row &* columns &+ near]
                    }
                    across[row &* columns &+ column] = sum
                }
            }
            var sums = across
            for row in 0..<rows {
                for column in 0..<columns {
                    var sum: Int32 = 0
                    for near in max(0, row - reach)...min(rows - 1, row + reach) {
                        sum &+= across[near &* columns &+ column]
                    }
                    sums[row &* columns &+ column] = sum
                }
            }
            return sums
        }
    }
}
