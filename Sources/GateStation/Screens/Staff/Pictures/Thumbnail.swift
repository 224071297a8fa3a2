package import QRSymbols

/// A frame made small enough to keep, with the corners of its symbols moved along.
package struct Thumbnail: Sendable {
    /// The frame, at most as wide as asked for.
    package let frame: GrayFrame
    /// The corners of each symbol in it.
    package let corners: [[ReadSymbol.Corner]]

    /// Shrinks a frame by a whole number; each pixel is the mean of those it stands for.
    package init(_ frame: GrayFrame, symbols: [ReadSymbol], widest: Int = 320) {
        let factor = max(1, (frame.width + widest - 1) / widest)
        self.frame = frame.shrunk(by: factor)
        corners = symbols.map { symbol in
            symbol.corners.map { $0.shrunk(by: factor) }
        }
    }
}
