extension GrayFrame {
    /// The frame made smaller by a whole number in both directions, each pixel the mean of those it stands for.
    ///
    /// - Units and bounds: `factor` 1 … 64; what is left over at the right and lower edges is left out.
    /// - Guarantee: itself for a factor out of bounds, or when nothing would be left.
    public func shrunk(by factor: Int) -> GrayFrame {
        let (width, height) = (width / max(factor, 1), height / max(factor, 1))
        guard (2...64).contains(factor), width > 0, height > 0 else { return self }
        let area = UInt32(factor * factor)
        return rewritten(width: width, height: height) { rows, y, out in
            for x in 0..<out.count {
                var sum: UInt32 = area / 2
                for line in 0..<factor {
                    let row = rows[y * factor + line]
                    for column in 0..<factor { sum &+= UInt32(row[x * factor + column]) }
                }
                out[x] = UInt8(truncatingIfNeeded: sum / area)
            }
        }
    }
}

extension ReadSymbol.Corner {
    /// The same point of a frame that was made smaller by a factor.
    public func shrunk(by factor: Int) -> ReadSymbol.Corner {
        ReadSymbol.Corner(x: x / Double(max(factor, 1)), y: y / Double(max(factor, 1)))
    }
}
