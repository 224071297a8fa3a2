/// What one camera's frames leave behind for the next one.
///
/// One value a camera; begin with an empty one.
///
/// - Guarantee: a memory never makes a symbol up: what it adds is an answer given before to the same picture, or modules
///   of the same symbol seen before, whose error correction must hold again.
public struct FrameMemory: Sendable {
    /// The look with which the next frame begins, where this one's budget ended.
    var nextLook = 0
    /// The last frame, and what was read in it.
    private var last: (frame: GrayFrame, result: ReadingResult)?
    /// Frames since the whole frame was looked at.
    private var regionalFrames = 0
    /// Modules of a symbol that was there and not read, frame by frame.
    private var readings: [UnreadModules] = []

    /// A camera's first frame remembers nothing.
    public init() {}

    /// How many readings of one symbol are put together.
    private static let most = 4

    /// The last answer, where the picture is the same to the last pixel: a source that repeats itself, a still image.
    func answer(to frame: GrayFrame) -> ReadingResult? {
        // A frame with something unread is looked at again: the looks go on where the budget ended.
        guard let last, last.result.symbols.isEmpty != last.result.isSymbolLike else { return nil }
        guard last.frame.hasSamePixels(as: frame) else { return nil }
        return last.result.withoutEffort
    }

    /// Where the only symbol of the last frame was, and as much around it again; nil on every third frame.
    mutating func takeRegion(in frame: GrayFrame) -> SymbolHunch.PixelArea? {
        guard let last, last.result.symbols.count == 1, regionalFrames < 2, let bounds = last.result.bounds,
            last.frame.width == frame.width, last.frame.height == frame.height
        else {
            regionalFrames = 0
            return nil
        }
        regionalFrames += 1
        let (aside, above) = (bounds.width / 3 + 8, bounds.height / 3 + 8)
        let (left, top) = (max(0, bounds.x - aside), max(0, bounds.y - above))
        let right = min(frame.width, bounds.x + bounds.width + aside)
        let bottom = min(frame.height, bounds.y + bounds.height + above)
        return SymbolHunch.PixelArea(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// Keeps what a frame said.
    mutating func note(_ result: ReadingResult, of frame: GrayFrame) {
        last = (frame, result)
        if !result.symbols.isEmpty { readings = [] }
    }

    /// What the modules of these symbols and of those before say together.
    mutating func combined(_ unread: [SampledSymbol]) -> [ReadSymbol] {
        guard let best = unread.max(by: { $0.agreement < $1.agreement }), best.agreement > 0.85 else {
            return []
        }
        let modules = UnreadModules(best)
        readings.removeAll { !$0.mayBeSame(as: modules) }
        defer {
            readings.append(modules)
            if readings.count > Self.most { readings.removeFirst() }
        }
        guard !readings.isEmpty else { return [] }
        let sums = modules.lightness.indices.map { index in
            readings.reduce(modules.lightness[index]) { $0 + $1.lightness[index] }
        }
        return best.read(sums, by: ZXingReader(isPure: true)).map { [$0] } ?? []
    }
}

/// Modules of a symbol in one frame, which were not enough.
private struct UnreadModules {
    let version: Int
    let isInverted: Bool
    let middle: Point
    let side: Double
    /// Row by row, about 1 for light and −1 for dark.
    let lightness: [Float]

    init(_ symbol: SampledSymbol) {
        version = symbol.layout.version
        isInverted = symbol.isInverted
        let end = Double(symbol.layout.size)
        middle = symbol.model.place(u: end / 2, v: end / 2)
        side = symbol.module * end
        lightness = (symbol.equalized() ?? symbol.plain).map { min(max($0, -1.5), 1.5) }
    }

    /// Whether the other may be the same symbol a moment later: the same version, not far off.
    func mayBeSame(as other: UnreadModules) -> Bool {
        guard version == other.version, isInverted == other.isInverted else { return false }
        return (middle - other.middle).length < side / 2
            && max(side, other.side) < 1.3 * min(side, other.side)
            && agreement(with: other) > 0.75
    }

    /// Modules that look alike, as a part of all.
    private func agreement(with other: UnreadModules) -> Double {
        let alike = zip(lightness, other.lightness).count { ($0 < 0) == ($1 < 0) }
        return Double(alike) / Double(max(lightness.count, 1))
    }
}
