package import QRSymbols

extension ShowingReport {
    /// Keeps a small copy of the frame, and where in it the judged symbol is.
    package mutating func keep(_ frame: GrayFrame, showing text: [UInt8], among symbols: [ReadSymbol]) {
        let small = Thumbnail(frame, symbols: Array(symbols.filter { $0.bytes == text }.prefix(1)))
        (thumbnail, corners) = (small.frame, small.corners.first ?? [])
    }
}
