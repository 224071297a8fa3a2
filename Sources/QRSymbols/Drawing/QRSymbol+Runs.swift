extension QRSymbol {
    /// Dark modules side by side in one row.
    struct Run: Hashable {
        var x: Int
        var y: Int
        var length: Int
    }

    /// The dark modules as runs, row by row: what the vector pictures are made of.
    var runs: [Run] {
        var runs: [Run] = []
        for y in 0..<size {
            var start: Int?
            for x in 0...size {
                if isDark(x: x, y: y) {
                    start = start ?? x
                } else if let begin = start {
                    runs.append(Run(x: begin, y: y, length: x - begin))
                    start = nil
                }
            }
        }
        return runs
    }
}
