/// Looks for finder patterns, dark and light ones at once: rows first, then across, then all around.
struct FinderSearch {
    private let rows: GrayFrame.Rows
    private let thresholds: ThresholdMap
    private(set) var patterns: [FinderPattern] = []
    /// Middles that turned out to be something else: print has many, and each is asked once.
    private var rejected: [Point] = []

    /// More than a symbol's three, for posters beside it; beyond that a frame is full of something else.
    private static let most = 24

    init(_ rows: GrayFrame.Rows) {
        self.rows = rows
        thresholds = ThresholdMap(of: rows)
    }

    /// Looks at each `step`th row.
    mutating func scan(every step: Int) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: rows.width + 2) { changes in
            var y = step / 2
            while y < rows.height, patterns.count < Self.most {
                let isFirstDark = rows[y][0] < thresholds[0, y]
                let count = findChanges(y, into: changes)
                confirm(changes, count: count, isFirstDark: isFirstDark, y: y)
                y += step
            }
        }
    }

    /// Where a row turns from dark to light or back; with its beginning and end.
    private func findChanges(_ y: Int, into changes: UnsafeMutableBufferPointer<Int32>) -> Int {
        let row = rows[y]
        let width = row.count
        return thresholds.levels.withUnsafeBufferPointer { levels in
            let base = (y >> ThresholdMap.shift) &* thresholds.columns
            changes[0] = 0
            var (count, x) = (1, 0)
            var isDark = row[0] < levels[base]
            while x < width {
                let threshold = levels[base &+ (x >> ThresholdMap.shift)]
                let end = min((x | 7) &+ 1, width)
                while x < end {
                    let now = row[x] < threshold
                    changes[count] = Int32(truncatingIfNeeded: x)
                    count &+= now != isDark ? 1 : 0
                    isDark = now
                    x &+= 1
                }
            }
            changes[count] = Int32(width)
            return count &+ 1
        }
    }

    private mutating func confirm(
        _ changes: UnsafeMutableBufferPointer<Int32>, count: Int, isFirstDark: Bool, y: Int
    ) {
        guard count >= 6 else { return }
        for first in 0..<(count - 5) {
            let (a, b, c) = (changes[first], changes[first &+ 1], changes[first &+ 2])
            let (d, e, f) = (changes[first &+ 3], changes[first &+ 4], changes[first &+ 5])
            let (total, core) = (f &- a, d &- c)
            guard core &* 7 > 2 &* total &- 7, core &* 7 < 4 &* total &+ 7, total >= 7 else { continue }
            guard RunRatio.isFinder(b - a, c - b, core, e - d, f - e) else { continue }
            let isDark = (first & 1 == 0) == isFirstDark
            let middle = Point(Double(c + d) / 2, Double(y) + 0.5)
            add(at: middle, width: Double(total), isInverted: !isDark)
        }
    }

    /// Takes a middle up if it is one down and across too, and all around.
    private mutating func add(at place: Point, width: Double, isInverted: Bool) {
        guard patterns.count < Self.most else { return }
        let isKnown = patterns.contains { ($0.centre - place).length < 2 * $0.module }
        guard !isKnown, !rejected.contains(where: { ($0 - place).length < 0.15 * width }) else { return }
        guard let (middle, size) = crossed(place, width: width, isInverted: isInverted) else { return }
        let threshold = Float(thresholds[Int(middle.x), Int(middle.y)])
        let outline = FinderOutline(
            rows, around: middle, width: size, threshold: threshold, isInverted: isInverted)
        if let pattern = outline.pattern(around: middle, isInverted: isInverted),
            pattern.border(rows, threshold: threshold) > 0.45
        {
            patterns.append(pattern)
        } else {
            rejected.append(place)
        }
    }

    /// The middle by rows and columns, and the larger of both widths; nil where a column is no finder's.
    private func crossed(_ place: Point, width: Double, isInverted: Bool) -> (middle: Point, width: Double)? {
        let limit = Int(width * 1.6) + 2
        let (x, y) = (Int(place.x), Int(place.y))
        guard let down = walk(x, y, dx: 0, dy: 1, isInverted: isInverted, limit: limit),
            let up = walk(x, y, dx: 0, dy: -1, isInverted: isInverted, limit: limit)
        else { return nil }
        guard RunRatio.isFinder(up, down) else { return nil }
        let high = Double(up.z + down.z - 1)
        guard high < 2.6 * width, width < 2.6 * high else { return nil }
        let middle = y + (Int(down.x) - Int(up.x)) / 2
        guard let right = walk(x, middle, dx: 1, dy: 0, isInverted: isInverted, limit: limit),
            let left = walk(x, middle, dx: -1, dy: 0, isInverted: isInverted, limit: limit)
        else { return nil }
        guard RunRatio.isFinder(left, right) else { return nil }
        let centre = Point(
            Double(x) + 0.5 + Double(right.x - left.x) / 2, Double(y) + 0.5 + Double(down.x - up.x) / 2)
        guard centre.x >= 0, centre.y >= 0, centre.x < Double(rows.width), centre.y < Double(rows.height)
        else { return nil }
        let (column, row) = (Int(centre.x), Int(centre.y))
        for slant in [1, -1] {
            guard let one = walk(column, row, dx: 1, dy: slant, isInverted: isInverted, limit: limit),
                let other = walk(column, row, dx: -1, dy: -slant, isInverted: isInverted, limit: limit),
                RunRatio.isFinder(one, other)
            else { return nil }
        }
        return (centre, max(high, Double(left.z + right.z - 1)))
    }

    /// Pixels from a place to the end of the core, of the ring around it and of the outer ring.
    private func walk(_ x: Int, _ y: Int, dx: Int, dy: Int, isInverted: Bool, limit: Int) -> SIMD3<Int32>? {
        var (x, y, at, crossings) = (x, y, 0, 0)
        var ends = SIMD3<Int32>()
        while crossings < 3 {
            let isInside = x >= 0 && y >= 0 && x < rows.width && y < rows.height
            guard at <= limit, isInside || crossings == 2 else { return nil }
            let isDark =
                isInside && (rows.pixels[y &* rows.bytesPerRow &+ x] < thresholds[x, y]) != isInverted
            if isDark != (crossings != 1) {
                ends[crossings] = Int32(at)
                crossings += 1
            }
            (x, y, at) = (x &+ dx, y &+ dy, at &+ 1)
        }
        return ends.x > 0 ? ends : nil
    }
}
