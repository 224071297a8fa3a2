/// Gathers a known number of bytes from pieces of any length.
///
/// Memory grows with what has arrived, never with what a header promises; only a length that a whole picture has
/// had before is set aside at once.
struct PixelCollector {
    private(set) var bytes: [UInt8] = []
    private var missing = 0
    private var provenLength = 0

    /// Whether all bytes are there.
    var isComplete: Bool { missing == 0 }

    /// Begins anew.
    mutating func expect(_ count: Int) {
        bytes = []
        bytes.reserveCapacity(min(count, max(provenLength, 65_536)))
        missing = count
    }

    /// Moves bytes over, as many as there are and as are missing.
    mutating func take(from input: inout ArraySlice<UInt8>) {
        let count = min(missing, input.count)
        bytes.append(contentsOf: input.prefix(count))
        input = input.dropFirst(count)
        missing -= count
    }

    /// Hands the complete bytes out.
    mutating func finish() -> [UInt8] {
        provenLength = bytes.count
        defer { bytes = [] }
        return bytes
    }
}
