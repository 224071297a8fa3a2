/// A frame made more readable, and the way back to the coordinates of the frame it was made from.
struct FrameCopy {
    private(set) var frame: GrayFrame
    /// Pixels of the original in one pixel of the copy.
    private(set) var scale = 1.0
    /// Where the copy's first pixel lies in the original.
    private var x = 0.0
    private var y = 0.0
    private var isInverted = false
    private var isMirrored = false

    init(of frame: GrayFrame) {
        self.frame = frame
    }

    func inverted() -> FrameCopy {
        var copy = with(frame.inverted())
        copy.isInverted.toggle()
        return copy
    }

    func mirrored() -> FrameCopy {
        var copy = with(frame.mirrored())
        copy.isMirrored.toggle()
        return copy
    }

    func halved() -> FrameCopy {
        var copy = with(frame.halved())
        copy.scale *= copy.frame.width < frame.width ? 2 : 1
        return copy
    }

    /// The same, by a half that is there already.
    func halved(as half: GrayFrame) -> FrameCopy {
        var copy = with(half)
        copy.scale *= Double(frame.width) / Double(max(half.width, 1)) > 1.5 ? 2 : 1
        return copy
    }

    func doubled() -> FrameCopy {
        var copy = with(frame.doubled())
        copy.scale *= Double(frame.width) / Double(copy.frame.width)
        return copy
    }

    /// A part of an original that was not yet changed in any other way.
    func cropped(to area: SymbolHunch.PixelArea) -> FrameCopy {
        var copy = with(frame.cropped(to: area))
        (copy.x, copy.y) = (Double(area.x), Double(area.y))
        return copy
    }

    func darkened() -> FrameCopy { with(frame.darkened()) }
    func softened() -> FrameCopy { with(frame.softened()) }
    func sharpened() -> FrameCopy { with(frame.sharpened()) }
    func filtered(by filter: MotionFilter) -> FrameCopy { with(frame.filtered(by: filter)) }

    private func with(_ frame: GrayFrame) -> FrameCopy {
        var copy = self
        copy.frame = frame
        return copy
    }

    /// A symbol read in the copy, as it lies in the original.
    func original(of symbol: ReadSymbol) -> ReadSymbol {
        let corners = symbol.corners.map { corner in
            let across = isMirrored ? Double(frame.width - 1) - corner.x : corner.x
            return ReadSymbol.Corner(x: x + across * scale, y: y + corner.y * scale)
        }
        return ReadSymbol(
            text: symbol.text, bytes: symbol.bytes, corners: corners, reader: symbol.reader,
            isInverted: isInverted, isMirrored: symbol.isMirrored != isMirrored)
    }
}
