/// A QR symbol found in a frame, and what it says.
///
/// - Guarantee: the symbol's own error correction held; nothing is known about who drew it.
public struct ReadSymbol: Sendable, Hashable {
    /// The text, exactly as the symbol has it: no trimming, folding or decoding of escapes.
    ///
    /// UTF-8 where the symbol's bytes are that (all passes are), else as the reader makes it out.
    public let text: String
    /// The bytes the symbol carries, before any reading as text.
    public let bytes: [UInt8]
    /// The symbol's corners in the frame: its own top left, top right, bottom right, bottom left.
    public let corners: [Corner]
    /// The area between the corners in square pixels of the frame.
    public let area: Double
    /// The library that read it: ``Decoder/zxing`` or ``Decoder/zbar``.
    public let reader: Decoder
    /// Whether it is light on dark.
    public let isInverted: Bool
    /// Whether it was seen in a mirror, or from behind.
    public let isMirrored: Bool

    /// A point of a frame in pixels from its top left.
    public struct Corner: Sendable, Hashable {
        /// Pixels from the left edge.
        public let x: Double
        /// Pixels from the top edge.
        public let y: Double
    }

    init(
        text: String, bytes: [UInt8], corners: [Corner], reader: Decoder, isInverted: Bool, isMirrored: Bool
    ) {
        self.text = text
        self.bytes = bytes
        self.corners = corners
        self.area = abs(Self.turn(of: corners)) / 2
        self.reader = reader
        self.isInverted = isInverted
        self.isMirrored = isMirrored
    }

    /// Where its middle is.
    var centre: Corner {
        let count = Double(max(corners.count, 1))
        return Corner(
            x: corners.reduce(0) { $0 + $1.x } / count, y: corners.reduce(0) { $0 + $1.y } / count)
    }

    /// The upright rectangle around the corners, in whole pixels.
    var bounds: SymbolHunch.PixelArea {
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return SymbolHunch.PixelArea(
            x: Int(clamping(left)), y: Int(clamping(top)), width: Int(clamping((xs.max() ?? 0) - left)),
            height: Int(clamping((ys.max() ?? 0) - top)))
    }

    /// A reader's extrapolated corners may lie anywhere; beyond a frame's largest side nothing matters.
    private func clamping(_ value: Double) -> Double { min(max(value, -65_535), 65_535) }

    /// Twice the area between the corners (the shoelace formula): positive where they go round clockwise, as
    /// those of a symbol seen from the front do.
    static func turn(of corners: [Corner]) -> Double {
        var doubled = 0.0
        for (index, corner) in corners.enumerated() {
            let next = corners[(index + 1) % corners.count]
            doubled += corner.x * next.y - next.x * corner.y
        }
        return doubled
    }
}
