/// What a frame says: its symbols, or why there may be none.
public struct ReadingResult: Sendable {
    /// The symbols read, the largest first.
    public let symbols: [ReadSymbol]
    /// Whether something in the frame looks like a symbol; true when one was read.
    ///
    /// - Guarantee: false for a plain wall, a lamp, a railing; print, foliage and tiles may be taken for a symbol.
    public let isSymbolLike: Bool
    /// Where that is, in pixels of the frame; nil where nothing is.
    public let bounds: Bounds?
    /// What the visitor could do better, where something is there and was not read.
    public let hint: ReadingHint?
    /// What the frame cost, in units of ``ReadingBudget``.
    public let effort: Double

    /// An upright rectangle of a frame.
    public struct Bounds: Sendable, Hashable {
        /// Pixels from the left edge.
        public let x: Int
        /// Pixels from the top edge.
        public let y: Int
        /// Pixels across.
        public let width: Int
        /// Pixels down.
        public let height: Int
    }

    /// The same answer, given again without a look.
    var withoutEffort: ReadingResult {
        ReadingResult(
            symbols: symbols, isSymbolLike: isSymbolLike, bounds: bounds, hint: hint, effort: 0)
    }

    static let nothing = ReadingResult(symbols: [], isSymbolLike: false, bounds: nil, hint: nil, effort: 0)
}

/// Why a symbol that is there may be unreadable: the likeliest cause, for words to the visitor.
public enum ReadingHint: String, CaseIterable, Sendable {
    /// Too little light, or a display turned down.
    case tooDark
    /// Dark and light hardly differ: glare, fog, a worn print.
    case tooFaint
    /// A module is less than two pixels wide.
    case tooSmall
    /// The symbol reaches over the frame's edge.
    case cutOff
    /// Moved, or out of focus.
    case blurred
    /// Sharp enough, but part of it is covered, folded or mirrored light.
    case covered
}
