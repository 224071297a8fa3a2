/// Lays the grid over a symbol from its finder patterns outwards.
///
/// Where two neighbours differ, the border between them must lie half-way between their middles: how far off it is says
/// how to bend the grid there. Blocks of modules are asked in the order in which they border on blocks that are
/// already in place, so that the grid is never a whole module off, however the symbol is bent.
struct GridGrowth {
    private let rows: GrayFrame.Rows
    /// Pixels of the picture in one pixel of the frame.
    private let scale: Double
    private let size: Int
    private let columns: Int
    private let finders: [GridModel.Anchor]
    private(set) var model: GridModel
    /// What each block says of itself; nil where it has nothing to say yet.
    private var anchors: [GridModel.Anchor?]

    /// Modules a side of a block.
    private static let block = 5

    private let isInferred: (topLeft: Bool, topRight: Bool, bottomLeft: Bool)

    /// Begins with a model that holds near the finder patterns.
    init(_ rows: GrayFrame.Rows, scale: Double, start: GridStart) {
        (self.rows, self.scale, self.model, finders) = (rows, scale, start.model, start.anchors)
        isInferred = start.isInferred
        size = model.size
        columns = (size + Self.block - 1) / Self.block
        anchors = Array(repeating: nil, count: columns * columns)
    }

    /// Blocks in place as a part of all.
    var share: Double { Double(anchors.count { $0 != nil }) / Double(anchors.count) }

    /// Grows until nothing is left to grow into, then settles all blocks once more.
    mutating func grow() {
        var (asked, round) = (Set<Int>(), 0)
        var evidence = GridModel.Evidence(size: size)
        evidence.add(finders)
        while round < 2 * columns {
            let border = border().filter { !asked.contains($0) || round % 4 == 3 }
            guard !border.isEmpty else { break }
            asked.formUnion(border)
            for index in border { anchors[index] = measured(index) }
            let gained = border.compactMap { anchors[$0] }
            // Where the finder patterns are a symbol's, most blocks beside them are too.
            guard 4 * gained.count >= (round == 0 ? border.count : 1) else { break }
            evidence.add(gained)
            model = GridModel(evidence) ?? model
            round += 1
        }
        if share > 0.2 { settle() }
    }

    /// Asks every block in place again, now that the whole grid is known.
    mutating func settle() {
        for index in anchors.indices where anchors[index] != nil || isNearPlaced(index) {
            anchors[index] = measured(index) ?? anchors[index]
        }
        var evidence = GridModel.Evidence(size: size)
        // The blocks beside a finder pattern know better than its worn outline where it lies.
        let faint = finders.map {
            GridModel.Anchor(u: $0.u, v: $0.v, place: $0.place, weight: $0.weight / 10)
        }
        evidence.add(faint + anchors.compactMap { $0 })
        model = GridModel(evidence) ?? model
    }

    /// Blocks that touch one in place, or a finder pattern, and are not in place themselves.
    private func border() -> [Int] {
        anchors.indices.filter { anchors[$0] == nil && isNearPlaced($0) }
    }

    private func isNearPlaced(_ index: Int) -> Bool {
        let (x, y) = (index % columns, index / columns)
        if isAtFinder(x, y) { return true }
        for row in max(0, y - 1)...min(columns - 1, y + 1) {
            for column in max(0, x - 1)...min(columns - 1, x + 1) where anchors[row * columns + column] != nil
            {
                return true
            }
        }
        return false
    }

    /// How far the blocks around lie off the smooth grid, in the mean: waves and creases that four degrees don't follow.
    private func shift(around index: Int) -> Point {
        let (x, y) = (index % columns, index / columns)
        var (sum, count) = (Point.zero, 0.0)
        for row in max(0, y - 1)...min(columns - 1, y + 1) {
            for column in max(0, x - 1)...min(columns - 1, x + 1) {
                guard let anchor = anchors[row * columns + column] else { continue }
                sum += anchor.place - model.place(u: anchor.u, v: anchor.v)
                count += 1
            }
        }
        return count > 0 ? sum / count : .zero
    }

    /// How far each block lies off the smooth grid, in the frame's pixels; nil where none lies off noticeably.
    func shifts() -> GridShifts? {
        let found = anchors.indices.map { index in
            guard let anchor = anchors[index] else { return shift(around: index) }
            return anchor.place - model.place(u: anchor.u, v: anchor.v)
        }
        let module = model.steps(u: Double(size) / 2, v: Double(size) / 2).along.length
        guard found.contains(where: { $0.length > 0.12 * module }) else { return nil }
        return GridShifts(columns: columns, block: Double(Self.block), shifts: found)
    }

    /// Whether a block lies within 10 modules of two edges that have a finder pattern in their corner.
    private func isAtFinder(_ x: Int, _ y: Int) -> Bool {
        let reach = 10
        let (left, top) = (x * Self.block, y * Self.block)
        let (isLeft, isTop) = (left + Self.block <= reach, top + Self.block <= reach)
        let (isRight, isBottom) = (left >= size - reach, top >= size - reach)
        if isLeft && isTop { return !isInferred.topLeft }
        return (isLeft && isBottom && !isInferred.bottomLeft) || (isTop && isRight && !isInferred.topRight)
    }
}

extension GridGrowth {
    /// How far the borders between modules lie off, along one side.
    fileprivate struct Borders {
        var sum = 0.0
        var squares = 0.0
        var count = 0.0

        /// `before` and `after` are the middles of two modules, `between` their border.
        @inline(__always)
        mutating func add(_ before: Float, _ between: Float, _ after: Float, least: Float) {
            let change = after - before
            guard abs(change) > least else { return }
            let off = Double((between - (before + after) / 2) / change)
            let bounded = min(max(off, -0.5), 0.5)
            sum += bounded
            squares += bounded * bounded
            count += 1
        }

        var mean: Double { count > 0 ? sum / count : 0 }
        /// How little the borders agree: about 0.4 were there no grid at all.
        var spread: Double { count > 0 ? (squares / count - mean * mean).squareRoot() : 1 }
    }

    /// Where a block lies by its borders; nil where they do not agree.
    fileprivate func measured(_ index: Int) -> GridModel.Anchor? {
        let (left, top) = (index % columns * Self.block, index / columns * Self.block)
        let (right, bottom) = (min(left + Self.block, size - 1), min(top + Self.block, size - 1))
        guard right > left, bottom > top else { return nil }
        let shift = shift(around: index)
        let (along, across) = borders(left: left, top: top, right: right, bottom: bottom, shift: shift)
        guard along.count >= 4, across.count >= 4, along.spread < 0.33, across.spread < 0.33 else {
            return nil
        }
        let (u, v) = (Double(left + right) / 2, Double(top + bottom) / 2)
        let steps = model.steps(u: u, v: v)
        // A border that is brighter than half-way up has come too early: the grid lies too far along.
        let place = model.place(u: u, v: v) + shift - steps.along * along.mean - steps.across * across.mean
        return GridModel.Anchor(u: u, v: v, place: place, weight: min(along.count, across.count) / 12)
    }

    private func borders(left: Int, top: Int, right: Int, bottom: Int, shift: Point) -> (Borders, Borders) {
        let (width, height) = (right - left + 1, bottom - top + 1)
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: width * height) { middles in
            var (low, high): (Float, Float) = (255, 0)
            for y in 0..<height {
                let line = model.line(at: Double(top + y) + 0.5)
                for x in 0..<width {
                    let level = rows.level((line[Double(left + x) + 0.5] + shift) * scale)
                    middles[y * width + x] = level
                    (low, high) = (min(low, level), max(high, level))
                }
            }
            var (along, across) = (Borders(), Borders())
            let least = max((high - low) * 0.4, 6)
            for y in 0..<height {
                let line = model.line(at: Double(top + y) + 0.5)
                let (above, below) = (
                    model.line(at: Double(top + y) + 0.8), model.line(at: Double(top + y) + 1.2)
                )
                for x in 0..<width {
                    let here = middles[y * width + x]
                    if x + 1 < width, abs(middles[y * width + x + 1] - here) > least {
                        // A steep border is half-way at no point: two points beside it tell more.
                        let at = Double(left + x) + 1
                        let between =
                            (rows.level((line[at - 0.2] + shift) * scale)
                                + rows.level((line[at + 0.2] + shift) * scale))
                            / 2
                        along.add(here, between, middles[y * width + x + 1], least: least)
                    }
                    if y + 1 < height, abs(middles[y * width + width + x] - here) > least {
                        let at = Double(left + x) + 0.5
                        let between =
                            (rows.level((above[at] + shift) * scale) + rows.level((below[at] + shift) * scale))
                            / 2
                        across.add(here, between, middles[y * width + width + x], least: least)
                    }
                }
            }
            return (along, across)
        }
    }
}
