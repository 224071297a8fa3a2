/// Finds symbols by their finder patterns and samples their modules along a grid that bends with them.
///
/// libzxing 1.4 lays one flat grid over a symbol; here the grid follows the symbol, and libzxing is handed the modules
/// one by one, so that what a symbol says is still its judgement.
struct SymbolSampler {
    let pyramid: PicturePyramid
    private let pure = ZXingReader(isPure: true)

    init(_ frame: GrayFrame) {
        pyramid = PicturePyramid(frame)
    }

    /// What one search gave: symbols read, and whether something looked like one.
    struct Outcome {
        var symbols: [ReadSymbol] = []
        var patterns: [FinderPattern] = []
        /// Symbols whose fixed patterns were there, and which could not be read.
        var unread: [SampledSymbol] = []
    }

    /// How many groups of three are tried before a frame is given up.
    private static let mostTriples = 6

    /// Searches the frame halved so often for finder patterns, and reads what they belong to.
    func search(halvings: Int, step: Int) -> Outcome {
        let patterns = finders(halvings: halvings, step: step)
        return read(patterns)
    }

    /// Finder patterns in the frame's own pixels.
    func finders(halvings: Int, step: Int) -> [FinderPattern] {
        let picture = pyramid.halved(halvings)
        let scale = Double(pyramid.frame.width) / Double(picture.width)
        return picture.withRows { rows in
            var search = FinderSearch(rows)
            search.scan(every: step)
            return search.patterns.map { $0.scaled(by: scale) }
        }
    }

    /// Reads the symbols that finder patterns belong to; each pattern belongs to one.
    func read(_ patterns: [FinderPattern]) -> Outcome {
        var outcome = Outcome(patterns: patterns)
        var (used, tried) = ([Point](), 0)
        for triple in FinderTriple.candidates(among: patterns) where tried < Self.mostTriples {
            let centres = [triple.topLeft.centre, triple.topRight.centre, triple.bottomLeft.centre]
            guard !centres.contains(where: used.contains) else { continue }
            tried += 1
            switch attempt(triple) {
            case .read(let symbol):
                outcome.symbols.append(symbol)
                used += centres
            case .unread(let sampled): outcome.unread.append(sampled)
            case .nothing: continue
            }
        }
        return outcome
    }

    private enum Attempt {
        case read(ReadSymbol)
        case unread(SampledSymbol)
        case nothing
    }

    private func attempt(_ triple: FinderTriple) -> Attempt {
        var best: SampledSymbol?
        let times = pyramid.halvings(forModule: triple.topLeft.module)
        let picture = pyramid.halved(times)
        let scale = Double(picture.width) / Double(pyramid.frame.width)
        let symbol: ReadSymbol? = picture.withRows { rows in
            let guess = VersionGuess(triple, rows: rows, scale: scale)
            for version in guess.versions.prefix(guess.isRead ? 1 : 3) {
                guard let sampled = sampled(triple, version: version, rows: rows, scale: scale) else { continue }
                guard sampled.agreement > 0.72 else { continue }
                if let symbol = sampled.read(by: pure) { return symbol }
                if sampled.agreement > best?.agreement ?? 0 { best = sampled }
            }
            return nil
        }
        if let symbol { return .read(symbol) }
        return best.map(Attempt.unread) ?? .nothing
    }

    /// Lays the grid of a version over the patterns and samples it.
    private func sampled(
        _ triple: FinderTriple, version: Int, rows: GrayFrame.Rows, scale: Double
    ) -> SampledSymbol? {
        let layout = SymbolLayout.all[version - 1]
        let anchors = triple.anchors(size: layout.size)
        guard let first = GridModel(size: layout.size, anchors: anchors) else { return nil }
        var growth = GridGrowth(rows, scale: scale, model: first, finders: anchors)
        growth.grow()
        let isInverted = triple.topLeft.isInverted
        let levels = ModuleLevels(rows, scale: scale, model: growth.model, isInverted: isInverted)
        return SampledSymbol(layout: layout, model: growth.model, isInverted: isInverted, levels: levels)
    }
}

extension FinderTriple {
    /// Where the modules of the three patterns lie, for a symbol of so many modules a side.
    func anchors(size: Int) -> [GridModel.Anchor] {
        let far = Double(size) - 3.5
        let middles = [(topLeft, 3.5, 3.5), (topRight, far, 3.5), (bottomLeft, 3.5, far)]
        return middles.flatMap { finder, u, v in
            [-3.5, 0, 3.5].flatMap { dx in
                [-3.5, 0, 3.5].map { dy in
                    GridModel.Anchor(
                        u: u + dx, v: v + dy,
                        place: finder.centre + finder.along * dx + finder.across * dy, weight: 0.3)
                }
            }
        }
    }
}
