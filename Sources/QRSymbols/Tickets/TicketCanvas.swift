import CPango

/// A page of a PDF file, drawn on with Cairo and lettered with Pango; all lengths in points.
///
/// The context is cairo's and is lent: a canvas lives only within ``pdf(width:height:title:draw:)``.
struct TicketCanvas: ~Copyable {
    private let context: OpaquePointer

    private init(lent context: OpaquePointer) {
        self.context = context
    }

    /// A PDF file of one page.
    static func pdf(
        width: Double, height: Double, title: String, draw: (borrowing TicketCanvas) -> Void
    ) throws(PictureError) -> [UInt8] {
        var file = CairoFile()
        let status = file.collect { write, closure in
            let surface = cairo_pdf_surface_create_for_stream(write, closure, width, height)
            // Destroying the surface is what may still write: it happens before the closure ends.
            defer { cairo_surface_destroy(surface) }
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
            guard let context = cairo_create(surface) else { return CAIRO_STATUS_NO_MEMORY }
            draw(TicketCanvas(lent: context))
            cairo_show_page(context)
            let drawn = cairo_status(context)
            cairo_destroy(context)
            cairo_surface_finish(surface)
            return drawn == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : drawn
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .notDrawn(String(cString: cairo_status_to_string(status)))
        }
        return file.bytes
    }

    /// Fills rectangles in one go, so that neighbours show no seam.
    func fill(_ areas: [TicketArea], _ colour: TicketColour, opacity: Double = 1) {
        cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, opacity)
        for area in areas { cairo_rectangle(context, area.x, area.y, area.width, area.height) }
        cairo_fill(context)
    }

    /// A horizontal line, dashed where `dash` is not 0.
    func line(
        x: Double, y: Double, width: Double, thickness: Double = 0.5, dash: Double = 0, _ colour: TicketColour
    ) {
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
        cairo_set_line_width(context, thickness)
        let dashes = dash > 0 ? [dash, dash] : []
        cairo_set_dash(context, dashes, Int32(dashes.count), 0)
        cairo_move_to(context, x, y)
        cairo_line_to(context, x + width, y)
        cairo_stroke(context)
        cairo_set_dash(context, [], 0, 0)
    }

    /// A filled disc.
    func disc(x: Double, y: Double, radius: Double, _ colour: TicketColour) {
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
        cairo_arc(context, x, y, radius, 0, 2 * Double.pi)
        cairo_fill(context)
    }

    /// Sets text within a width and says how high it became.
    @discardableResult
    func text(_ text: String, x: Double, y: Double, width: Double, _ style: TicketStyle) -> Double {
        withLayout(text, width: width, style) { layout in
            cairo_set_source_rgb(context, style.colour.red, style.colour.green, style.colour.blue)
            cairo_move_to(context, x, y)
            pango_cairo_show_layout(context, layout)
            return Self.height(of: layout)
        }
    }

    /// How high a text would become.
    func height(of text: String, width: Double, _ style: TicketStyle) -> Double {
        withLayout(text, width: width, style) { Self.height(of: $0) }
    }

    private static func height(of layout: OpaquePointer) -> Double {
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &width, &height)
        return Double(height) / Double(PANGO_SCALE)
    }

    private func withLayout(
        _ text: String, width: Double, _ style: TicketStyle,
        _ body: (OpaquePointer) -> Double
    ) -> Double {
        guard let layout = pango_cairo_create_layout(context) else { return 0 }
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        // Glyphs at their true places: on paper there is no grid of pixels to snap to.
        pango_context_set_round_glyph_positions(pango_layout_get_context(layout), 0)
        let font = pango_font_description_new()
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, Self.family)
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_line_spacing(layout, Float(style.leading))
        pango_layout_set_alignment(layout, Self.alignment(style.alignment))
        if style.lines > 0 {
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_height(layout, -Int32(style.lines))
        }
        return body(layout)
    }

    /// A TrueType font, of which cairo embeds only the glyphs used: a ticket has 40 kB, with an OpenType CJK font a megabyte.
    private static let family = "WenQuanYi Micro Hei"

    private static func alignment(_ alignment: TicketStyle.Alignment) -> PangoAlignment {
        switch alignment {
        case .left: PANGO_ALIGN_LEFT
        case .right: PANGO_ALIGN_RIGHT
        case .centre: PANGO_ALIGN_CENTER
        }
    }
}
