/// Reads QR symbols from grey frames.
///
/// First it looks for finder patterns, dark and light ones at once, lays a grid over them that bends with the symbol,
/// and hands libzxing the modules: most frames cost no more, and an empty one stops there. What is not read so is
/// looked at by the libraries themselves, in order of cost, as far as the budget goes.
///
/// One reader, one thread: it owns libzbar's scanner and is not `Sendable`.
public struct SymbolReader {
    /// Which library it reads with.
    public let decoder: Decoder
    /// How much a frame may cost.
    public let budget: ReadingBudget
    let zxing = ZXingReader()
    let zbar = ZBarReader()

    /// A reader for one thread.
    public init(decoder: Decoder = .auto, budget: ReadingBudget = .picture) {
        self.decoder = decoder
        self.budget = budget
    }

    /// The symbols of a frame, the largest first.
    ///
    /// - Shape: one element a symbol; a symbol that several looks found is one.
    /// - Guarantee: never an error and never a trap, whatever the frame; empty says that nothing was readable,
    ///   not that nothing was there. Texts are exact.
    public func read(_ frame: GrayFrame) -> [ReadSymbol] { look(at: frame).symbols }

    /// What a frame says, also when nothing in it was readable.
    ///
    /// - Guarantee: as ``read(_:)``.
    public func look(at frame: GrayFrame) -> ReadingResult {
        var memory = FrameMemory()
        return look(at: frame, remembering: &memory)
    }

    /// The grid first, then the libraries' own looks, from the one on where the last frame's budget ended.
    func look(at frame: GrayFrame, remembering memory: inout FrameMemory) -> ReadingResult {
        // A symbol has 21 modules a side at least; the libraries have no use for less than a pixel each.
        guard min(frame.width, frame.height) >= 21 else { return .nothing }
        var glance = FrameGlance(frame, budget: budget)
        if decoder != .zbar { glance.sample(remembering: &memory) }
        if glance.symbols.isEmpty { glance.symbols = looked(at: &glance, from: memory.nextLook) }
        memory.nextLook = glance.nextLook
        if decoder == .zbar, !glance.symbols.isEmpty { glance.symbols += besides(&glance) }
        return glance.result(Self.sorted(glance.symbols))
    }

    /// What else looks like a symbol beside what libzbar read: a poster beside a visitor's phone. (The grid reads all.)
    private func besides(_ glance: inout FrameGlance) -> [ReadSymbol] {
        guard let hunch = glance.hunch(besides: glance.symbols), hunch.isDense else { return [] }
        let part = Once { [whole = glance.whole] in whole.cropped(to: hunch.area) }
        return firstFound([Look(.zbar, 1) { part.value }, Look(.zbar, 1) { part.value.inverted() }])
    }

    /// Largest first, and each symbol once.
    static func sorted(_ found: [ReadSymbol]) -> [ReadSymbol] {
        var symbols: [ReadSymbol] = []
        for symbol in found.sorted(by: { $0.area > $1.area }) {
            let isKnown = symbols.contains { known in known.isSameSymbol(as: symbol) }
            if !isKnown { symbols.append(symbol) }
        }
        return symbols
    }
}

extension ReadSymbol {
    /// Whether two looks found one symbol: the same bytes, one's middle within the other.
    fileprivate func isSameSymbol(as other: ReadSymbol) -> Bool {
        guard bytes == other.bytes else { return false }
        let (here, there) = (centre, other.centre)
        let distance = ((here.x - there.x) * (here.x - there.x) + (here.y - there.y) * (here.y - there.y))
        return distance <= max(area, other.area) / 4
    }
}
