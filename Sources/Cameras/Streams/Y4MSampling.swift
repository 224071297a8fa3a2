/// A colour space of Y4M: how many samples follow the luma plane, and how wide a sample is.
public struct Y4MSampling: Equatable, Sendable {
    private enum Chroma: Equatable, Sendable {
        case none
        case planes(count: Int, across: Int, down: Int)
    }

    /// Bits of a sample that count, 8…16.
    public let bitsPerSample: Int
    private let chroma: Chroma

    /// Bytes a sample takes; two with the lower first above 8 bits.
    public var bytesPerSample: Int { bitsPerSample > 8 ? 2 : 1 }

    /// Knows the names that MJPEG Tools and ffmpeg write; nil for any other.
    public init?(name: String) {
        switch name {
        case "420", "420jpeg", "420paldv", "420mpeg2": self.init(.planes(count: 2, across: 2, down: 2), 8)
        case "411": self.init(.planes(count: 2, across: 4, down: 1), 8)
        case "422": self.init(.planes(count: 2, across: 2, down: 1), 8)
        case "444": self.init(.planes(count: 2, across: 1, down: 1), 8)
        case "444alpha": self.init(.planes(count: 3, across: 1, down: 1), 8)
        case "mono": self.init(.none, 8)
        default: self.init(deepName: name)
        }
    }

    private init?(deepName name: String) {
        let forms: [(prefix: String, chroma: Chroma)] = [
            ("420p", .planes(count: 2, across: 2, down: 2)), ("422p", .planes(count: 2, across: 2, down: 1)),
            ("444p", .planes(count: 2, across: 1, down: 1)), ("mono", .none),
        ]
        for form in forms {
            for bits in [9, 10, 12, 14, 16] where name == "\(form.prefix)\(bits)" {
                self.init(form.chroma, bits)
                return
            }
        }
        return nil
    }

    private init(_ chroma: Chroma, _ bits: Int) {
        self.chroma = chroma
        bitsPerSample = bits
    }

    /// Samples of the planes after luma, for a checked picture size.
    func samplesAfterLuma(width: Int, height: Int) -> Int {
        guard case .planes(let count, let across, let down) = chroma else { return 0 }
        return count * ((width + across - 1) / across) * ((height + down - 1) / down)
    }
}
