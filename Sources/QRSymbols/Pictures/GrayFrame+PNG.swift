import CPango

extension GrayFrame {
    /// The frame as a PNG file, with lines drawn round what was found in it.
    ///
    /// - Shape: 24-bit colour; `outlines` are closed polygons in pixels of the frame, drawn in green over black.
    /// - Errors: ``PictureError/notDrawn(_:)`` without memory.
    /// - Source: PNG (ISO/IEC 15948), written by cairo.
    public func png(outlines: [[ReadSymbol.Corner]] = []) throws(PictureError) -> [UInt8] {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
            throw .notDrawn("no memory")
        }
        defer { cairo_surface_destroy(surface) }
        try fill(surface)
        try draw(outlines, on: surface)
        var file = CairoFile()
        let status = file.collect { write, closure in
            cairo_surface_write_to_png_stream(surface, write, closure)
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .notDrawn(String(cString: cairo_status_to_string(status)))
        }
        return file.bytes
    }

    private func fill(_ surface: OpaquePointer) throws(PictureError) {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { throw .notDrawn("no pixels") }
        let stride = Int(cairo_image_surface_get_stride(surface))
        withRows { rows in
            for y in 0..<height {
                let line = UnsafeMutableRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
                let row = rows[y]
                for x in 0..<width { line[x] = UInt32(row[x]) &* 0x01_01_01 }
            }
        }
        cairo_surface_mark_dirty(surface)
    }

    private func draw(_ outlines: [[ReadSymbol.Corner]], on surface: OpaquePointer) throws(PictureError) {
        guard let context = cairo_create(surface) else { throw .notDrawn("no memory") }
        defer { cairo_destroy(context) }
        for (lineWidth, colour) in [(6.0, (0.0, 0.0, 0.0)), (3.0, (0.1, 1.0, 0.3))] {
            cairo_set_line_width(context, lineWidth)
            cairo_set_source_rgb(context, colour.0, colour.1, colour.2)
            for corners in outlines {
                for corner in corners { cairo_line_to(context, corner.x, corner.y) }
                cairo_close_path(context)
            }
            cairo_stroke(context)
        }
    }
}
