extension GrayFrame {
    /// The mean edges of each whole block, row by row of blocks.
    func edgeTensors(block: Int) -> [EdgeTensor] {
        let (columns, rows) = (width / block, height / block)
        return withRows { lines in
            var tensors: [EdgeTensor] = []
            tensors.reserveCapacity(columns * rows)
            for row in 0..<rows {
                for column in 0..<columns {
                    tensors.append(Self.tensor(lines, x: column * block, y: row * block, block: block))
                }
            }
            return tensors
        }
    }

    /// Central differences of a block's pixels; its outermost ones are left out, so that no neighbour is needed.
    private static func tensor(_ lines: Rows, x: Int, y: Int, block: Int) -> EdgeTensor {
        var (xx, xy, yy): (Int32, Int32, Int32) = (0, 0, 0)
        for line in (y + 1)..<(y + block - 1) {
            let (above, here, below) = (lines[line - 1], lines[line], lines[line + 1])
            for at in (x &+ 1)..<(x &+ block &- 1) {
                let dx = Int32(here[at &+ 1]) &- Int32(here[at &- 1])
                let dy = Int32(below[at]) &- Int32(above[at])
                xx &+= dx &* dx
                xy &+= dx &* dy
                yy &+= dy &* dy
            }
        }
        let count = Double((block - 2) * (block - 2))
        return EdgeTensor(xx: Double(xx) / count, xy: Double(xy) / count, yy: Double(yy) / count)
    }
}
