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
        /// Grids that were laid.
        var grids = 0
    }

    /// How many groups are tried before a frame is given up, and how many grids laid.
    private static let (mostTriples, mostInferred, mostGrids) = (8, 12, 4)

    /// Searches the frame halved so often for finder patterns, and reads what they belong to.
    func search(halvings: Int, step: Int) -> Outcome {
        read(finders(halvings: halvings, step: step))
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
        for triple in FinderTriple.candidates(among: patterns)
        where tried < Self.mostTriples && outcome.grids < outcome.symbols.count + Self.mostGrids {
            let centres = [triple.topLeft.centre, triple.topRight.centre, triple.bottomLeft.centre]
            guard !centres.contains(where: used.contains) else { continue }
            tried += 1
            switch attempt(triple, grids: &outcome.grids) {
            case .read(let symbol):
                outcome.symbols.append(symbol)
                used += centres
            case .unread(let sampled): outcome.unread.append(sampled)
            case .nothing: continue
            }
        }
        return outcome
    }

    /// Reads symbols of which only two finder patterns were seen.
    func readInferred(_ patterns: [FinderPattern]) -> Outcome {
        var outcome = Outcome(patterns: patterns)
        for triple in FinderTriple.inferred(among: patterns).prefix(Self.mostInferred)
        where outcome.grids < Self.mostGrids {
            switch attempt(triple, grids: &outcome.grids) {
            case .read(let symbol):
                outcome.symbols.append(symbol)
                return outcome
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

    private func attempt(_ triple: FinderTriple, grids: inout Int) -> Attempt {
        var best: SampledSymbol?
        let times = pyramid.halvings(forModule: triple.topLeft.module)
        // What is torn by noise at one size may hold at the next.
        for halvings in times > 0 ? [times, times - 1] : [times, times + 1] {
            let picture = pyramid.halved(halvings)
            let scale = Double(picture.width) / Double(pyramid.frame.width)
            let symbol = picture.withRows { rows in
                read(triple, rows: rows, scale: scale, grids: &grids, best: &best)
            }
            if let symbol { return .read(symbol) }
            guard best?.agreement ?? 0 > 0.85 else { break }
        }
        return best.map(Attempt.unread) ?? .nothing
    }

    /// Lays the likeliest grids over the patterns and reads the first that is readable.
    private func read(
        _ triple: FinderTriple, rows: GrayFrame.Rows, scale: Double, grids: inout Int,
        best: inout SampledSymbol?
    ) -> ReadSymbol? {
        for start in GridStart.likeliest(triple, rows: rows, scale: scale) {
            grids += 1
            guard let sampled = sampled(triple, start: start, rows: rows, scale: scale) else { continue }
            guard sampled.agreement > 0.72 else { continue }
            if let symbol = sampled.read(by: pure) { return symbol }
            if sampled.agreement > best?.agreement ?? 0 { best = sampled }
        }
        return nil
    }

    /// Lays the grid over the patterns and samples it.
    private func sampled(
        _ triple: FinderTriple, start: GridStart, rows: GrayFrame.Rows, scale: Double
    ) -> SampledSymbol? {
        var growth = GridGrowth(rows, scale: scale, start: start)
        growth.grow()
        guard growth.share > 0.2 else { return nil }
        let isInverted = triple.topLeft.isInverted
        let levels = ModuleLevels(
            rows, scale: scale, model: growth.model, shifts: growth.shifts(), isInverted: isInverted)
        return SampledSymbol(
            layout: SymbolLayout(version: start.version), model: growth.model, isInverted: isInverted,
            levels: levels)
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
                        place: finder.centre + finder.along * dx + finder.across * dy,
                        weight: finder.isInferred ? 0.01 : 0.3)
                }
            }
        }
    }
}
