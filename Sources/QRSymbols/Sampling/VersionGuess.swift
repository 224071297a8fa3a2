/// How many modules a symbol has, judged before the grid is laid.
struct VersionGuess {
    /// The likeliest version first.
    let versions: [Int]
    /// Whether the symbol itself says so, in its version information.
    let isRead: Bool

    init(_ triple: FinderTriple, rows: GrayFrame.Rows, scale: Double) {
        let bySpan = Int(((triple.span + 7 - 17) / 4).rounded())
        let near = [bySpan, bySpan - 1, bySpan + 1].filter { (1...40).contains($0) }
        let copies = [
            Self.bits(at: triple.topRight, rows: rows, scale: scale, isUpright: true),
            Self.bits(at: triple.bottomLeft, rows: rows, scale: scale, isUpright: false),
        ]
        let read = bySpan >= 5 ? Self.nearest(to: copies) : nil
        isRead = read != nil
        versions = read.map { version in [version] + near.filter { $0 != version } } ?? near
    }

    /// The version whose bits are nearest to either copy; nil where none is near.
    private static func nearest(to copies: [UInt32]) -> Int? {
        let distances = SymbolLayout.versionBits.map { word in
            copies.map { (word ^ $0).nonzeroBitCount }
        }
        let scores = distances.map { ($0.min() ?? 18) * 2 + ($0.max() ?? 18) }
        guard let best = scores.indices.min(by: { scores[$0] < scores[$1] }) else { return nil }
        let isNear = (distances[best].min() ?? 18) <= 2 || distances[best].reduce(0, +) <= 6
        return isNear ? best + 7 : nil
    }

    /// The 18 bits beside a finder pattern, as its own modules say where they are and what is dark.
    private static func bits(
        at finder: FinderPattern, rows: GrayFrame.Rows, scale: Double, isUpright: Bool
    ) -> UInt32 {
        func level(_ x: Double, _ y: Double) -> Float {
            rows.level((finder.centre + finder.along * x + finder.across * y) * scale)
        }
        let core = level(0, 0)
        let ring = (level(2, 0) + level(-2, 0) + level(0, 2) + level(0, -2)) / 4
        let threshold = (core + ring) / 2
        var bits: UInt32 = 0
        for bit in 0..<18 {
            let (far, near) = (Double(bit % 3) - 7, Double(bit / 3) - 3)
            let sample = isUpright ? level(far, near) : level(near, far)
            if (sample < threshold) == (core < threshold) { bits |= 1 << UInt32(bit) }
        }
        return bits
    }
}
