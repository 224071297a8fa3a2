/// What counts as dark, place by place: half-way between the darkest and the brightest around.
///
/// Blocks with more contrast count for more, so that a plain ground between modules takes the threshold of the
/// modules beside it, as libzxing's HybridBinarizer does it, and light may fall off over a symbol.
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
                let contrast = Int32(brightest) - Int32(darkest)
                contrasts[row * columns + column] = contrast
                middles[row * columns + column] = contrast * (Int32(darkest) + Int32(brightest)) / 2
            }
        }

        /// The mean of the middles of five by five blocks, by contrast; the last block's where all is plain.
        func thresholds() -> [UInt8] {
            let (weighted, weights) = (summed(middles), summed(contrasts))
            var last: Int32 = 0
            return weights.indices.map { index in
                if weights[index] > 0 { last = weighted[index] / weights[index] }
                return UInt8(truncatingIfNeeded: last)
            }
        }

        /// Sums over five by five blocks, fewer at the edges.
        private func summed(_ values: [Int32]) -> [Int32] {
            var across = values
            for row in 0..<rows {
                for column in 0..<columns {
                    var sum: Int32 = 0
                    for near in max(0, column - 2)...min(columns - 1, column + 2) {
                        sum &+= values[row &* columns &+ near]
                    }
                    across[row &* columns &+ column] = sum
                }
            }
            var sums = across
            for row in 0..<rows {
                for column in 0..<columns {
                    var sum: Int32 = 0
                    for near in max(0, row - 2)...min(rows - 1, row + 2) {
                        sum &+= across[near &* columns &+ column]
                    }
                    sums[row &* columns &+ column] = sum
                }
            }
            return sums
        }
    }
}
