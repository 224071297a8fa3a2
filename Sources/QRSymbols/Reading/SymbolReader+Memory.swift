extension SymbolReader {
    /// What the next frame of a camera says, with what its frames before left behind.
    ///
    /// The same picture again is not looked at again. A symbol that was just read is looked for where it was; every
    /// third frame is looked at whole, so that a second phone is not overlooked. Looks that the budget of one frame did
    /// not reach are taken on the next ones, and modules of a symbol that no frame shows whole are put together.
    ///
    /// - Shape: `memory` belongs to one camera and to one reader's decoder; begin with an empty one.
    /// - Guarantee: as ``read(_:)``; what the memory adds has passed the symbol's own error correction too.
    public func read(_ frame: GrayFrame, remembering memory: inout FrameMemory) -> ReadingResult {
        if let known = memory.answer(to: frame) { return known }
        let result = readAround(&memory, in: frame) ?? look(at: frame, remembering: &memory)
        memory.note(result, of: frame)
        return result
    }

    /// What is read where the last frame's only symbol was; nil where nothing is, or where it is time for a whole look.
    private func readAround(_ memory: inout FrameMemory, in frame: GrayFrame) -> ReadingResult? {
        guard decoder != .zbar, let area = memory.takeRegion(in: frame) else { return nil }
        let part = FrameCopy(of: frame).cropped(to: area)
        let share = Double(area.width * area.height) / Double(frame.width * frame.height)
        let sampler = SymbolSampler(part.frame)
        var effort = 0.0
        for halvings in area.width * area.height > 160_000 ? [1, 0] : [0] {
            let outcome = sampler.search(halvings: halvings, step: 2)
            effort += 0.35 / Double(1 << (2 * halvings)) * share + 0.1 * Double(outcome.grids)
            guard !outcome.symbols.isEmpty else { continue }
            let symbols = Self.sorted(outcome.symbols.map(part.original(of:)))
            return ReadingResult(
                symbols: symbols, isSymbolLike: true,
                bounds: symbols.first.map { .init($0.bounds, in: frame) },
                hint: nil, effort: effort)
        }
        return nil
    }
}
