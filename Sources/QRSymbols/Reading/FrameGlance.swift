/// One frame while it is being read: what was seen so far, and what that cost.
struct FrameGlance {
    let whole: FrameCopy
    let half: Once
    let sampler: SymbolSampler
    var symbols: [ReadSymbol] = []
    private(set) var patterns: [FinderPattern] = []
    /// Symbols whose grid was found and which were not read.
    private(set) var unread: [SampledSymbol] = []
    private(set) var effort = 0.0
    private let budget: ReadingBudget
    /// The look that the next frame of the same camera begins with.
    var nextLook = 0
    private(set) var hunch: SymbolHunch?

    init(_ frame: GrayFrame, budget: ReadingBudget) {
        let sampler = SymbolSampler(frame)
        self.sampler = sampler
        whole = FrameCopy(of: frame)
        half = Once { [whole] in whole.halved(as: sampler.pyramid.halved(1)) }
        self.budget = budget
    }

    var frame: GrayFrame { whole.frame }
    private var pixels: Double { Double(frame.width * frame.height) }

    /// Searches for finder patterns, coarse before fine, until something is read.
    mutating func sample(remembering memory: inout FrameMemory) {
        for halvings in scales {
            let outcome = sampler.search(halvings: halvings, step: halvings == 0 ? 3 : 2)
            effort += 0.35 / Double(1 << (2 * halvings)) + 0.1 * Double(outcome.grids)
            take(outcome, remembering: &memory)
            if !symbols.isEmpty { return }
        }
        let outcome = sampler.readInferred(patterns)
        effort += 0.1 * Double(outcome.grids)
        take(outcome, remembering: &memory)
    }

    /// How often the frame is halved, search by search: first where most symbols are found, then for large ones, which
    /// costs next to nothing, and last for the smallest.
    private var scales: [Int] {
        if pixels <= 160_000 { return [0, 1, 2] }
        if pixels <= 2_500_000 { return [1, 2, 3, 0] }
        return [2, 1, 3, 4, 0]
    }

    private mutating func take(_ outcome: SymbolSampler.Outcome, remembering memory: inout FrameMemory) {
        symbols = outcome.symbols
        if outcome.patterns.count >= min(patterns.count, 3) { patterns = outcome.patterns }
        unread += outcome.unread
        if symbols.isEmpty { symbols = memory.combined(outcome.unread) }
    }

    /// Whether a symbol's own structure was seen, not just texture.
    var hasStructure: Bool { !unread.isEmpty || patterns.count >= 2 }

    /// A movement washes finder patterns out and leaves texture: then texture is all there is to go by.
    private var limit: Double {
        let isWashedOut = hunch.map { $0.isDense && $0.isMoved } ?? false
        if !unread.isEmpty { return budget.symbol }
        return isWashedOut ? min(budget.symbol, 3 * budget.texture) : budget.texture
    }

    /// Takes a look's price from the budget; false where it is not worth it.
    mutating func pays(_ price: Double, area: SymbolHunch.PixelArea) -> Bool {
        let cost = price * Double(area.width * area.height) / pixels
        guard effort + cost <= limit || pixels <= 160_000 else { return false }
        effort += cost
        return true
    }

    /// Where to look closer; nil where nothing looks like a symbol.
    mutating func hunch(besides found: [ReadSymbol]) -> SymbolHunch? {
        if frame.width * frame.height <= 160_000 { return found.isEmpty ? SymbolHunch(whole: frame) : nil }
        effort += 0.08
        var small = half.value
        while small.frame.width > 800, small.frame.height >= 2 { small = small.halved() }
        let hunch = SymbolHunch(of: frame, small: small.frame, scale: small.scale, besides: found)
        self.hunch = hunch
        return hunch
    }

    /// What is known when all is done.
    func result(_ symbols: [ReadSymbol]) -> ReadingResult {
        if let first = symbols.first {
            return ReadingResult(
                symbols: symbols, isSymbolLike: true, bounds: .init(first.bounds, in: frame), hint: nil,
                effort: effort)
        }
        let grid = unread.max { $0.agreement < $1.agreement }
        let isLike = grid != nil || (hunch?.isDense ?? false)
        guard isLike, let area = grid?.area(in: frame) ?? hunch?.area else {
            return ReadingResult(symbols: [], isSymbolLike: false, bounds: nil, hint: nil, effort: effort)
        }
        let hint = ReadingHint(
            frame, at: area, module: grid?.module, isMoved: hunch?.isMoved ?? false)
        return ReadingResult(
            symbols: [], isSymbolLike: true, bounds: .init(area, in: frame), hint: hint, effort: effort)
    }
}

extension ReadingResult.Bounds {
    /// The part of an area that lies in the frame.
    init(_ area: SymbolHunch.PixelArea, in frame: GrayFrame) {
        let (left, top) = (min(max(area.x, 0), frame.width - 1), min(max(area.y, 0), frame.height - 1))
        let right = min(max(area.x + area.width, left + 1), frame.width)
        let bottom = min(max(area.y + area.height, top + 1), frame.height)
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }
}

extension SampledSymbol {
    /// Pixels of one module, in the mean.
    var module: Double {
        (model.place(u: 0, v: 0) - model.place(u: Double(layout.size), v: 0)).length / Double(layout.size)
    }

    /// The upright rectangle around its corners, within the frame.
    func area(in frame: GrayFrame) -> SymbolHunch.PixelArea {
        let end = Double(layout.size)
        let corners = [(0, 0), (end, 0), (end, end), (0, end)].map { model.place(u: $0.0, v: $0.1) }
        func bounded(_ value: Double, _ most: Int) -> Int { Int(min(max(value, 0), Double(most))) }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let (left, top) = (bounded(xs.min() ?? 0, frame.width - 1), bounded(ys.min() ?? 0, frame.height - 1))
        let (right, bottom) = (bounded(xs.max() ?? 0, frame.width), bounded(ys.max() ?? 0, frame.height))
        return SymbolHunch.PixelArea(
            x: left, y: top, width: max(1, right - left), height: max(1, bottom - top))
    }
}
