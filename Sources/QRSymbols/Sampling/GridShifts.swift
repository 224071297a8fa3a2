/// What is left between a smooth grid and a symbol that waves or is creased: block by block, straight lines between.
struct GridShifts {
    /// Blocks a side.
    let columns: Int
    /// Modules a side of a block.
    let block: Double
    /// Pixels of the frame, row by row of blocks.
    let shifts: [Point]

    /// The shift at a point of the grid.
    func at(u: Double, v: Double) -> Point {
        let (x, y) = (bounded(u / block - 0.5), bounded(v / block - 0.5))
        let (column, row) = (min(Int(x), columns - 2), min(Int(y), columns - 2))
        let (across, down) = (x - Double(column), y - Double(row))
        let first = row * columns + column
        let above = shifts[first] + (shifts[first + 1] - shifts[first]) * across
        let below = shifts[first + columns] + (shifts[first + columns + 1] - shifts[first + columns]) * across
        return above + (below - above) * down
    }

    private func bounded(_ value: Double) -> Double { min(max(value, 0), Double(columns - 1)) }
}
