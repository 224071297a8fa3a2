import Glibc

/// What one read gave.
package enum ByteReading {
    /// Bytes, at least one.
    case bytes([UInt8])
    /// Nothing more will come.
    case end
    /// Nothing just now.
    case nothing
    /// The system's error.
    case failed(Int32)

    /// Reads once from a descriptor that is ready.
    package static func read(_ descriptor: Int32, atMost count: Int) -> ByteReading {
        var code: Int32 = 0
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            result = Glibc.read(descriptor, buffer.baseAddress, count)
            code = errno
            filled = max(0, result)
        }
        if result > 0 { return .bytes(bytes) }
        if result == 0 { return .end }
        return code == EINTR || code == EAGAIN ? .nothing : .failed(code)
    }
}
