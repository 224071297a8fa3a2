import CPango
import CRSVG

extension PictureReader {
    static func svg(_ bytes: [UInt8]) throws(PictureError) -> GrayFrame {
        // No base address is given, so librsvg opens no other file, whatever the document refers to.
        guard let handle = rsvg_handle_new_from_data(bytes, UInt(bytes.count), nil) else {
            throw .notAPicture(.svg)
        }
        defer { g_object_unref(handle) }
        let own = ownSize(of: handle)
        try check(width: own.width, height: own.height)
        let scale = max(4, 1_000 / max(own.width, own.height))
        try check(width: own.width * scale, height: own.height * scale)
        let (width, height) = ((own.width * scale).rounded(.up), (own.height * scale).rounded(.up))
        let paper = try CairoSurface.paper(width: Int(width), height: Int(height))
        try paper.draw { context throws(PictureError) in
            var page = RsvgRectangle(x: 0, y: 0, width: width, height: height)
            guard rsvg_handle_render_document(handle, context, &page, nil) != 0 else {
                throw .notAPicture(.svg)
            }
        }
        return try paper.grayFrame()
    }

    /// Width and height in CSS pixels; of the view box where the document names none; 0 without either.
    private static func ownSize(of handle: UnsafeMutablePointer<RsvgHandle>) -> (
        width: Double, height: Double
    ) {
        var (width, height) = (0.0, 0.0)
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0 { return (width, height) }
        var (hasWidth, hasHeight, hasBox): (gboolean, gboolean, gboolean) = (0, 0, 0)
        var (wide, high, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
        rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &wide, &hasHeight, &high, &hasBox, &box)
        return hasBox != 0 ? (box.width, box.height) : (0, 0)
    }
}
