/// A frame made more readable, and the way back to the coordinates of the frame it was made from.
struct FrameCopy {
    let frame: GrayFrame
    /// Pixels of the original in one pixel of the copy.
    var scale = 1.0
    var isInverted = false
    var isMirrored = false

    func inverted() -> FrameCopy {
        FrameCopy(frame: frame.inverted(), scale: scale, isInverted: !isInverted, isMirrored: isMirrored)
    }

    func mirrored() -> FrameCopy {
        FrameCopy(frame: frame.mirrored(), scale: scale, isInverted: isInverted, isMirrored: !isMirrored)
    }

    func halved() -> FrameCopy {
        FrameCopy(frame: frame.halved(), scale: scale * 2, isInverted: isInverted, isMirrored: isMirrored)
    }

    func softened() -> FrameCopy {
        FrameCopy(frame: frame.softened(), scale: scale, isInverted: isInverted, isMirrored: isMirrored)
    }

    func sharpened() -> FrameCopy {
        FrameCopy(frame: frame.sharpened(), scale: scale, isInverted: isInverted, isMirrored: isMirrored)
    }

    /// A symbol read in the copy, as it lies in the original.
    func original(of symbol: ReadSymbol) -> ReadSymbol {
        let corners = symbol.corners.map { corner in
            ReadSymbol.Corner(
                x: (isMirrored ? Double(frame.width - 1) - corner.x : corner.x) * scale, y: corner.y * scale)
        }
        return ReadSymbol(
            text: symbol.text, bytes: symbol.bytes, corners: corners, reader: symbol.reader,
            isInverted: isInverted, isMirrored: symbol.isMirrored != isMirrored)
    }
}
