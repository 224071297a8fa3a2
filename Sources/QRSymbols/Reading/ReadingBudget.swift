/// How much work a frame may cost, counted in pixels looked at: the same on every machine.
///
/// One unit is one plain look of libzxing at the whole frame; the first look, for finder patterns, is a quarter of one.
/// On the film maker's 720p frames a unit takes 1.5 times as long as PyPI's zxing-cpp 3.1.1 takes for the whole frame.
public struct ReadingBudget: Sendable, Hashable {
    /// Units that may be spent where a symbol's own structure was seen: its finder patterns or its grid.
    public var symbol: Double
    /// Units that may be spent where only the texture looks like a symbol's.
    public var texture: Double

    /// A budget in looks at the whole frame.
    ///
    /// - Units and bounds: 0 or more; the first looks for finder patterns are always taken.
    public init(symbol: Double, texture: Double) {
        self.symbol = symbol
        self.texture = texture
    }

    /// For pictures, each the only one of its symbol.
    public static let picture = ReadingBudget(symbol: 6, texture: 0.5)
    /// For a camera, which shows a symbol again 30 to 70 ms later: what is left undone is done on the next frames.
    public static let camera = ReadingBudget(symbol: 1.5, texture: 0.7)
}
