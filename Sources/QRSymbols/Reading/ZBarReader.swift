import CZBar

/// libzbar: the second reader, and the only one when zbar is chosen.
///
/// It reads mirrored symbols, inverted ones only by a copy of its own: it is shown inverted copies.
///
/// One scanner, one thread: the class is not `Sendable`, and the handle never leaves this file.
final class ZBarReader {
    private let scanner: OpaquePointer?

    init() {
        scanner = zbar_image_scanner_create()
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
        // Without this zbar guesses an encoding and converts: the text would not be what the symbol says.
        zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_BINARY, 1)
    }

    deinit {
        if let scanner { zbar_image_scanner_destroy(scanner) }
    }

    /// The symbols of a frame, in the frame's own coordinates.
    func read(_ frame: GrayFrame) -> [ReadSymbol] {
        guard let scanner, let image = zbar_image_create() else { return [] }
        defer { zbar_image_destroy(image) }
        // zbar knows no padding between rows.
        let frame = frame.withoutPadding()
        return frame.withPixels { pixels in
            zbar_image_set_format(image, Self.grey)
            zbar_image_set_size(image, UInt32(frame.width), UInt32(frame.height))
            zbar_image_set_data(image, pixels.baseAddress, UInt(frame.width * frame.height), nil)
            guard zbar_scan_image(scanner, image) > 0 else { return [] }
            return Self.symbols(of: image)
        }
    }

    /// The four characters `Y800`: 8-bit grey, nothing else.
    private static let grey: UInt = 0x3030_3859

    private static func symbols(of image: OpaquePointer) -> [ReadSymbol] {
        var found: [ReadSymbol] = []
        var next = zbar_image_first_symbol(image)
        while let symbol = next {
            if zbar_symbol_get_type(symbol) == ZBAR_QRCODE { found.append(read(symbol)) }
            next = zbar_symbol_next(symbol)
        }
        return found
    }

    private static func read(_ symbol: OpaquePointer) -> ReadSymbol {
        let count = Int(zbar_symbol_get_data_length(symbol))
        let bytes = Array(UnsafeRawBufferPointer(start: zbar_symbol_get_data(symbol), count: count))
        // zbar goes round the symbol from its own top left down its left side. In a mirror it is the other way
        // round, which is how a mirrored symbol is told: zbar reads it and says nothing.
        let points: [UInt32] = zbar_symbol_get_loc_size(symbol) == 4 ? [0, 3, 2, 1] : []
        let corners = points.map {
            ReadSymbol.Corner(
                x: Double(zbar_symbol_get_loc_x(symbol, $0)), y: Double(zbar_symbol_get_loc_y(symbol, $0)))
        }
        return ReadSymbol(
            text: SymbolText.reading(bytes), bytes: bytes, corners: corners,
            reader: .zbar, isInverted: false, isMirrored: ReadSymbol.turn(of: corners) < 0)
    }
}
