/// A frame's blocks, busy or calm, and how they hang together.
struct BlockGrid {
    let columns: Int
    let rows: Int
    private(set) var isBusy: [Bool]

    init(columns: Int, rows: Int, isBusy: [Bool]) {
        self.columns = columns
        self.rows = rows
        self.isBusy = isBusy
    }

    /// The busy blocks that hang together, by side or corner, and weigh most.
    ///
    /// - Guarantee: each block is visited once; what is returned has at least two blocks.
    mutating func strongestPatch(_ strengths: [Double]) -> [Int]? {
        var best: (weight: Double, blocks: [Int])?
        for start in isBusy.indices where isBusy[start] {
            let blocks = takePatch(from: start)
            let weight = blocks.reduce(0) { $0 + strengths[$1] }
            if blocks.count >= 2, weight > best?.weight ?? 0 { best = (weight, blocks) }
        }
        return best?.blocks
    }

    /// Takes the blocks out that a symbol lies on, and those around it.
    mutating func calm(_ bounds: SymbolHunch.PixelArea, blockSide: Double) {
        let left = Int(Double(bounds.x) / blockSide) - 1
        let right = Int(Double(bounds.x + bounds.width) / blockSide) + 1
        let top = Int(Double(bounds.y) / blockSide) - 1
        let bottom = Int(Double(bounds.y + bounds.height) / blockSide) + 1
        for row in 0..<rows where (top...bottom).contains(row) {
            for column in 0..<columns where (left...right).contains(column) {
                isBusy[row * columns + column] = false
            }
        }
    }

    /// Takes a patch out of the grid.
    private mutating func takePatch(from start: Int) -> [Int] {
        var patch = [start]
        isBusy[start] = false
        var next = 0
        while next < patch.count {
            let (x, y) = (patch[next] % columns, patch[next] / columns)
            next += 1
            for row in max(0, y - 1)...min(rows - 1, y + 1) {
                for column in max(0, x - 1)...min(columns - 1, x + 1) where isBusy[row * columns + column] {
                    isBusy[row * columns + column] = false
                    patch.append(row * columns + column)
                }
            }
        }
        return patch
    }
}
