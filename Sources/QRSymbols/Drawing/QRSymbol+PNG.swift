import CPango

extension QRSymbol {
    /// The symbol as a PNG file, quiet zone included.
    ///
    /// - Shape: 8-bit grey, black and white only; each module is `modulePixels` × `modulePixels` pixels.
    /// - Units and bounds: `modulePixels` 1…64.
    /// - Errors: ``PictureError/badSize(width:height:)`` when it is out of bounds.
    /// - Source: PNG (ISO/IEC 15948), written by cairo.
    public func png(modulePixels: Int = 8) throws(PictureError) -> [UInt8] {
        let modules = size + 2 * Self.quietZone
        guard (1...64).contains(modulePixels) else {
            let side = Double(modules) * Double(modulePixels)
            throw .badSize(width: side, height: side)
        }
        let side = modules * modulePixels
        // cairo writes a surface that has only alpha as a grey PNG: 255 is white.
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(side), Int32(side)) else {
            throw .notDrawn("no memory")
        }
        defer { cairo_surface_destroy(surface) }
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { throw .notDrawn("no pixels") }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<side {
            for x in 0..<side {
                let isDark = isDark(
                    x: x / modulePixels - Self.quietZone, y: y / modulePixels - Self.quietZone)
                data[y * stride + x] = isDark ? 0 : 255
            }
        }
        cairo_surface_mark_dirty(surface)
        var file = CairoFile()
        let status = file.collect { write, closure in
            cairo_surface_write_to_png_stream(surface, write, closure)
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .notDrawn(String(cString: cairo_status_to_string(status)))
        }
        return file.bytes
    }
}
