/// A grey picture: what a camera gave, and what a reader looks at.
///
/// - Shape: `height` rows of `bytesPerRow` bytes, top to bottom; the first `width` bytes of a row are its
///   pixels, left to right, 8-bit luma, 0 black; what follows in the row is padding nobody looks at.
/// - Units and bounds: both sides 1…32,767 pixels; at most ``maximumPixels`` pixels.
/// - Guarantee: copies of the value share one storage; reading never copies it.
public struct GrayFrame: Sendable {
    /// The largest number of pixels a frame may have: 64 megapixels.
    public static let maximumPixels = 64_000_000

    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// Bytes from the beginning of one row to the beginning of the next, at least ``width``.
    public let bytesPerRow: Int
    private let pixels: [UInt8]

    /// Takes pixels as they lie in memory, without copying them.
    ///
    /// - Units and bounds: `bytesPerRow` defaults to `width`; the last row may lack its padding; bytes after
    ///   the last row are ignored.
    /// - Guarantee: nil, never a trap, when a size is out of bounds or the pixels are too few.
    public init?(width: Int, height: Int, bytesPerRow: Int? = nil, pixels: [UInt8]) {
        let stride = bytesPerRow ?? width
        guard (1...32_767).contains(width), (1...32_767).contains(height) else { return nil }
        guard width * height <= Self.maximumPixels else { return nil }
        guard (width...65_535).contains(stride), pixels.count >= stride * (height - 1) + width else {
            return nil
        }
        self.width = width
        self.height = height
        self.bytesPerRow = stride
        self.pixels = pixels
    }

    /// Lends the pixels for the time of one call.
    ///
    /// - Shape: as the type says; at least `bytesPerRow × (height − 1) + width` bytes.
    public func withPixels<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try pixels.withUnsafeBytesTyped(body)
    }
}

extension [UInt8] {
    /// `withUnsafeBytes` with the caller's error type kept.
    fileprivate func withUnsafeBytesTyped<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outcome = withUnsafeBytes { bytes in
            Swift.Result<Result, Failure> { () throws(Failure) -> Result in try body(bytes) }
        }
        return try outcome.get()
    }
}
