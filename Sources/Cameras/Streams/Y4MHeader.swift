/// The first line of a YUV4MPEG2 stream.
///
/// - Source: yuv4mpeg(5) of MJPEG Tools, and the names of high bit depths that ffmpeg writes.
public struct Y4MHeader: Equatable, Sendable {
    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// How samples lie in a frame.
    public let sampling: Y4MSampling

    /// Reads the line, without its line feed.
    ///
    /// - Shape: `YUV4MPEG2`, then parameters parted by single spaces: one of W and H, at most one of C (absent
    ///   is 420); F, I, A and any number of X are passed over.
    /// - Throws: ``FrameFault/malformed(_:)``, ``FrameFault/noPixels``, ``FrameFault/tooLarge(width:height:)``.
    public init(line: some Collection<UInt8>) throws(FrameFault) {
        let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard let magic = words.first, magic.elementsEqual("YUV4MPEG2".utf8) else {
            throw .malformed("Y4M: the stream does not begin with YUV4MPEG2")
        }
        var known: [UInt8: String] = [:]
        for word in words.dropFirst() {
            guard let tag = word.first else { throw .malformed("Y4M: two spaces in the header") }
            guard "WHCFIAX".utf8.contains(tag) else { throw .malformed("Y4M: unknown parameter \(tag)") }
            if tag == UInt8(ascii: "X") { continue }
            let value = String(decoding: word.dropFirst(), as: UTF8.self)
            guard known.updateValue(value, forKey: tag) == nil else {
                throw .malformed("Y4M: parameter \(tag) twice")
            }
        }
        width = try Self.number(known[UInt8(ascii: "W")])
        height = try Self.number(known[UInt8(ascii: "H")])
        try checkPictureSize(width: width, height: height)
        guard let sampling = Y4MSampling(name: known[UInt8(ascii: "C")] ?? "420") else {
            throw .malformed("Y4M: unknown colour space")
        }
        self.sampling = sampling
    }

    /// Bytes of the luma plane.
    var lumaLength: Int { width * height * sampling.bytesPerSample }

    /// Bytes of all planes after it.
    var restLength: Int { sampling.samplesAfterLuma(width: width, height: height) * sampling.bytesPerSample }

    /// The luma plane with 8 bits a sample.
    func luma(_ plane: [UInt8]) -> [UInt8] {
        guard sampling.bytesPerSample == 2 else { return plane }
        return (0..<plane.count / 2).map { index in
            let sample = Int(plane[2 * index]) | Int(plane[2 * index + 1]) << 8
            return UInt8(min(sample >> (sampling.bitsPerSample - 8), 255))
        }
    }

    private static func number(_ digits: String?) throws(FrameFault) -> Int {
        guard let digits, (1...9).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let value = Int(digits)
        else { throw .malformed("Y4M: width or height is missing or no number") }
        return value
    }
}
