extension GrayFrame {
    /// The rows of a frame while its pixels are lent: no row is longer than the frame is wide.
    struct Rows {
        let pixels: UnsafeBufferPointer<UInt8>
        let width: Int
        let height: Int
        let bytesPerRow: Int

        /// Row `y`; above the first row the first, below the last the last.
        @inline(__always)
        func clamped(_ y: Int) -> UnsafeBufferPointer<UInt8> {
            self[min(max(y, 0), height - 1)]
        }

        @inline(__always)
        subscript(y: Int) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(rebasing: pixels[(y * bytesPerRow)..<(y * bytesPerRow + width)])
        }
    }

    /// Lends the rows for the time of one call.
    func withRows<Result>(_ body: (Rows) -> Result) -> Result {
        withPixels { bytes in
            body(
                Rows(
                    pixels: bytes.assumingMemoryBound(to: UInt8.self), width: width, height: height,
                    bytesPerRow: bytesPerRow))
        }
    }

    /// Whether both are the same picture, pixel for pixel.
    func hasSamePixels(as other: GrayFrame) -> Bool {
        guard width == other.width, height == other.height else { return false }
        return withRows { rows in
            other.withRows { others in
                (0..<height).allSatisfy { rows[$0].elementsEqual(others[$0]) }
            }
        }
    }

    /// A new frame, written row by row from this one.
    ///
    /// `write` must fill the whole row it is given. A frame that would be out of bounds is this one.
    @inline(__always)
    func rewritten(
        width: Int, height: Int,
        _ write: (_ rows: Rows, _ y: Int, _ out: UnsafeMutableBufferPointer<UInt8>) -> Void
    ) -> GrayFrame {
        let pixels = withRows { rows in
            [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
                for y in 0..<height {
                    write(
                        rows, y, UnsafeMutableBufferPointer(rebasing: buffer[(y * width)..<((y + 1) * width)])
                    )
                }
                count = width * height
            }
        }
        return GrayFrame(width: width, height: height, pixels: pixels) ?? self
    }
}
