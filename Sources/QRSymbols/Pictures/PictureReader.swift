/// Turns a picture file we wrote back into a frame, by other people's renderers.
///
/// What an issuer hands out is read back from the very bytes of the file: PNG through cairo, SVG through
/// librsvg, PDF through poppler. (Pictures of any other origin come through ffmpeg, in `Cameras`.)
public enum PictureReader {
    /// The picture as a camera with a perfect lens would see it.
    ///
    /// - Shape: PNG pixel by pixel; SVG at four times its own size, 1,000 pixels at least; the first page of
    ///   a PDF at 300 dots an inch; white where nothing is drawn.
    /// - Units and bounds: at most ``GrayFrame/maximumPixels``, checked before memory is taken.
    /// - Errors: ``PictureError/notAPicture(_:)`` for bytes of another format, damaged or cut short;
    ///   ``PictureError/badSize(width:height:)``.
    public static func frame(of bytes: [UInt8], format: PictureFormat) throws(PictureError) -> GrayFrame {
        switch format {
        case .png: try png(bytes)
        case .svg: try svg(bytes)
        case .pdf: try pdf(bytes)
        }
    }

    private static func png(_ bytes: [UInt8]) throws(PictureError) -> GrayFrame {
        // Signature, then the IHDR chunk: width and height, big-endian, at bytes 16 and 20.
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.count >= 33, bytes.starts(with: signature) else { throw .notAPicture(.png) }
        let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        let height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
        try check(width: Double(width), height: Double(height))
        do {
            return try CairoSurface.png(bytes).grayFrame()
        } catch {
            throw .notAPicture(.png)
        }
    }

    /// Throws unless a frame of that size may be made.
    static func check(width: Double, height: Double) throws(PictureError) {
        let isSound =
            width >= 1 && height >= 1 && width <= 32_767 && height <= 32_767
            && width * height <= Double(GrayFrame.maximumPixels)
        guard isSound else { throw .badSize(width: width, height: height) }
    }
}
