import CPango

/// A cairo image surface: white paper that PNG, SVG and PDF are drawn on.
///
/// Owns the surface; pointers to it are lent within one call.
struct CairoSurface: ~Copyable {
    private let surface: OpaquePointer

    private init(owning surface: OpaquePointer) {
        self.surface = surface
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// White paper; throws when the size is out of ``GrayFrame``'s bounds.
    static func paper(width: Int, height: Int) throws(PictureError) -> CairoSurface {
        let isSound =
            (1...32_767).contains(width) && (1...32_767).contains(height)
            && width * height <= GrayFrame.maximumPixels
        guard isSound else { throw .badSize(width: Double(width), height: Double(height)) }
        let paper = try checked(cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
        try paper.draw { context in
            cairo_set_source_rgb(context, 1, 1, 1)
            cairo_paint(context)
        }
        return paper
    }

    /// A PNG file's picture.
    ///
    /// The caller has looked at its size: cairo allocates what the header says.
    static func png(_ bytes: [UInt8]) throws(PictureError) -> CairoSurface {
        var unread = bytes[...]
        let surface = withUnsafeMutablePointer(to: &unread) { rest in
            cairo_image_surface_create_from_png_stream(
                { closure, out, count in
                    guard let closure, let out else { return CAIRO_STATUS_READ_ERROR }
                    let rest = closure.assumingMemoryBound(to: ArraySlice<UInt8>.self)
                    guard rest.pointee.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
                    rest.pointee.prefix(Int(count)).withUnsafeBytes { part in
                        UnsafeMutableRawBufferPointer(start: out, count: Int(count)).copyMemory(from: part)
                    }
                    rest.pointee.removeFirst(Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, rest)
        }
        return try checked(surface)
    }

    private static func checked(_ surface: OpaquePointer?) throws(PictureError) -> CairoSurface {
        guard let surface else { throw .notDrawn("no memory") }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .notDrawn(String(cString: cairo_status_to_string(status)))
        }
        return CairoSurface(owning: surface)
    }

    /// Lends a drawing context for the time of one call.
    func draw(_ body: (OpaquePointer) throws(PictureError) -> Void) throws(PictureError) {
        guard let context = cairo_create(surface) else { throw .notDrawn("no memory") }
        defer { cairo_destroy(context) }
        try body(context)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .notDrawn(String(cString: cairo_status_to_string(status)))
        }
    }

    /// What was drawn, as a frame: what is see-through lies on white.
    func grayFrame() throws(PictureError) -> GrayFrame {
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let onPaper = try Self.paper(width: width, height: height)
        try onPaper.draw { context in
            cairo_set_source_surface(context, surface, 0, 0)
            cairo_paint(context)
        }
        return try onPaper.luma(width: width, height: height)
    }

    private func luma(width: Int, height: Int) throws(PictureError) -> GrayFrame {
        cairo_surface_flush(surface)
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard let data = cairo_image_surface_get_data(surface) else { throw .notDrawn("no pixels") }
        let pixels = [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for y in 0..<height {
                // RGB24: 32 bits a pixel in the machine's order, red above green above blue.
                let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
                for x in 0..<width {
                    let (red, green, blue) = ((row[x] >> 16) & 255, (row[x] >> 8) & 255, row[x] & 255)
                    buffer[y * width + x] = UInt8((red * 77 + green * 150 + blue * 29) >> 8)
                }
            }
            count = width * height
        }
        guard let frame = GrayFrame(width: width, height: height, pixels: pixels) else {
            throw .badSize(width: Double(width), height: Double(height))
        }
        return frame
    }
}
