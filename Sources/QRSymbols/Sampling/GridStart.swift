/// A first grid over three finder patterns, before it is grown: for one version, and how likely that one is.
struct GridStart {
    let version: Int
    /// Whether the symbol itself names the version.
    let isRead: Bool
    let anchors: [GridModel.Anchor]
    let model: GridModel
    /// Corners without a finder pattern that was seen: top left, top right, bottom left.
    let isInferred: (Bool, Bool, Bool)
    /// How well the timing patterns alternate, the better of both: 1 as printed, 0 by chance.
    let timing: Double

    /// Modules a side.
    var size: Int { model.size }

    private init?(_ triple: FinderTriple, version: Int, isRead: Bool, rows: GrayFrame.Rows, scale: Double) {
        let size = 17 + 4 * version
        anchors = triple.anchors(size: size)
        var evidence = GridModel.Evidence(size: size)
        evidence.add(anchors)
        guard let model = GridModel(evidence) else { return nil }
        (self.version, self.isRead, self.model) = (version, isRead, model)
        isInferred = (triple.topLeft.isInferred, triple.topRight.isInferred, triple.bottomLeft.isInferred)
        let places = (8...(size - 9)).map { Double($0) + 0.5 }
        let across = places.map { rows.level(model.place(u: $0, v: 6.5) * scale) }
        let down = places.map { rows.level(model.place(u: 6.5, v: $0) * scale) }
        let sign = triple.topLeft.isInverted ? -1.0 : 1.0
        timing = max(sign * Self.alternation(across), sign * Self.alternation(down))
    }

    /// How much brighter every second module is than those beside it, in parts of their spread.
    private static func alternation(_ levels: [Float]) -> Double {
        guard levels.count > 4 else { return 0 }
        var (sum, spread) = (Float(0), Float(0))
        for index in 1..<(levels.count - 1) {
            // What light does over many modules is not in the difference to both neighbours.
            let step = levels[index] - (levels[index - 1] + levels[index + 1]) / 2
            // The first, at module 8, is dark.
            sum += index % 2 == 0 ? -step : step
            spread += abs(step)
        }
        return spread > 0 ? Double(sum / spread) : 0
    }

    /// The versions worth a try, the likeliest first; none where nothing speaks for a symbol.
    static func likeliest(_ triple: FinderTriple, rows: GrayFrame.Rows, scale: Double) -> [GridStart] {
        let guess = VersionGuess(triple, rows: rows, scale: scale)
        let starts = guess.versions.compactMap { version in
            GridStart(
                triple, version: version, isRead: guess.isRead && version == guess.versions.first, rows: rows,
                scale: scale)
        }
        if let first = starts.first, first.isRead { return [first] }
        // Two patterns speak for less than three, and everything striped alternates.
        let isInferred =
            triple.topLeft.isInferred || triple.topRight.isInferred || triple.bottomLeft.isInferred
        let least = isInferred ? 0.7 : 0.45
        let alternating = starts.filter { $0.timing > least }.sorted { $0.timing > $1.timing }
        guard let best = alternating.first else { return [] }
        return alternating.filter { $0.timing > best.timing - 0.15 }
    }
}
