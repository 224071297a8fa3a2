import CPango

/// The bytes of a file that cairo writes piece by piece.
struct CairoFile {
    private(set) var bytes: [UInt8] = []

    /// Lends cairo a place to write to for the time of one call.
    ///
    /// `body` must be done with the function and its closure when it returns.
    mutating func collect<Result>(
        _ body: (_ write: @escaping cairo_write_func_t, _ closure: UnsafeMutableRawPointer) throws -> Result
    ) rethrows -> Result {
        try withUnsafeMutablePointer(to: &bytes) { bytes in
            try body(
                { closure, data, count in
                    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    closure.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, bytes)
        }
    }
}
