import CZXing

/// libzxing (zxing-cpp): the fast reader.
///
/// It reads mirrored symbols unless their format information happens to be valid both ways, and no
/// inverted ones (before 2.0): it is shown mirrored and inverted copies.
struct ZXingReader {
    var triesHarder = true
    var usesGlobalHistogram = false
    /// Whether frames are one upright symbol of black and white modules each.
    var isPure = false

    /// The symbols of a frame, in the frame's own coordinates.
    func read(_ frame: GrayFrame) -> [ReadSymbol] {
        let hints = czxing_hints(
            try_harder: triesHarder, try_downscale: false, global_histogram: usesGlobalHistogram,
            is_pure: isPure)
        return frame.withPixels { pixels in
            let list = czxing_read(
                pixels.baseAddress, Int32(frame.width), Int32(frame.height), Int32(frame.bytesPerRow), hints)
            defer { czxing_free(list) }
            return (0..<czxing_count(list)).map { Self.symbol(czxing_symbol_at(list, $0)) }
        }
    }

    private static func symbol(_ found: czxing_symbol) -> ReadSymbol {
        let bytes = Array(UnsafeBufferPointer(start: found.bytes, count: found.byte_count))
        let guessed = UnsafeRawBufferPointer(start: found.text, count: found.text_count)
        // libzxing guesses a character set for bytes without an ECI; what is UTF-8 is taken as it stands.
        let exact = found.has_eci ? nil : String(validating: bytes, as: UTF8.self)
        let seen = [
            ReadSymbol.Corner(x: Double(found.x.0), y: Double(found.y.0)),
            ReadSymbol.Corner(x: Double(found.x.1), y: Double(found.y.1)),
            ReadSymbol.Corner(x: Double(found.x.2), y: Double(found.y.2)),
            ReadSymbol.Corner(x: Double(found.x.3), y: Double(found.y.3)),
        ]
        // libzxing goes round clockwise as it looks; a mirrored symbol's own corners go the other way.
        let corners = found.is_mirrored ? [seen[0], seen[3], seen[2], seen[1]] : seen
        return ReadSymbol(
            text: exact ?? String(decoding: guessed, as: UTF8.self), bytes: bytes, corners: corners,
            reader: .zxing, isInverted: false, isMirrored: found.is_mirrored)
    }
}
