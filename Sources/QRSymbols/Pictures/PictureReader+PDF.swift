import CPango
import CPoppler

extension PictureReader {
    static func pdf(_ bytes: [UInt8]) throws(PictureError) -> GrayFrame {
        let data = g_bytes_new(bytes, gsize(bytes.count))
        defer { g_bytes_unref(data) }
        guard let document = poppler_document_new_from_bytes(data, nil, nil) else { throw .notAPicture(.pdf) }
        defer { g_object_unref(UnsafeMutableRawPointer(document)) }
        guard let page = poppler_document_get_page(document, 0) else { throw .notAPicture(.pdf) }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        // A PDF's unit is 1/72 inch.
        let scale = 300.0 / 72
        try check(width: width * scale, height: height * scale)
        let paper = try CairoSurface.paper(
            width: Int((width * scale).rounded(.up)), height: Int((height * scale).rounded(.up)))
        try paper.draw { context in
            cairo_scale(context, scale, scale)
            poppler_page_render(page, context)
        }
        return try paper.grayFrame()
    }
}
