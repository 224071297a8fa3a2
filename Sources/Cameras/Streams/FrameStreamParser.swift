public import QRSymbols

/// Reads P5 pictures back to back or a Y4M stream, whichever the first byte announces.
///
/// - Guarantee: as ``GreymapParser`` and ``Y4MParser``.
/// - Source: CONTRACT section 3, `gate run`, standard input.
public struct FrameStreamParser: Sendable {
    private enum Format: Sendable {
        case unknown
        case greymaps(GreymapParser)
        case y4m(Y4MParser)
    }

    private var format = Format.unknown

    /// A parser before the first byte.
    public init() {}

    /// Takes bytes from the front of the input until a picture is complete or the input is used up.
    ///
    /// - Returns: the picture, with what follows it left in `input`; nil when all was taken and more is needed.
    /// - Throws: ``FrameFault`` at the first byte that cannot be part of a stream we take.
    public mutating func next(from input: inout ArraySlice<UInt8>) throws(FrameFault) -> GrayFrame? {
        guard let first = input.first else { return nil }
        switch format {
        case .unknown:
            format = try Self.format(first)
            return try next(from: &input)
        case .greymaps(var parser):
            format = .unknown  // one owner of the pixels at a time, so that they are not copied
            defer { format = .greymaps(parser) }
            return try parser.next(from: &input)
        case .y4m(var parser):
            format = .unknown
            defer { format = .y4m(parser) }
            return try parser.next(from: &input)
        }
    }

    /// Says that no more bytes come.
    ///
    /// - Throws: ``FrameFault/cutShort`` inside a header or a picture.
    public func finish() throws(FrameFault) {
        switch format {
        case .unknown: break
        case .greymaps(let parser): try parser.finish()
        case .y4m(let parser): try parser.finish()
        }
    }

    /// Whether a file beginning with these bytes is for this parser: no `ffmpeg` is needed then.
    static func reads(_ beginning: [UInt8]) -> Bool {
        if beginning.starts(with: "YUV4MPEG2".utf8) { return true }
        guard beginning.count > 2, beginning.starts(with: "P5".utf8) else { return false }
        return (0x09...0x0D).contains(beginning[2]) || beginning[2] == 0x20
            || beginning[2] == UInt8(ascii: "#")
    }

    private static func format(_ first: UInt8) throws(FrameFault) -> Format {
        switch first {
        case UInt8(ascii: "P"): .greymaps(GreymapParser())
        case UInt8(ascii: "Y"): .y4m(Y4MParser())
        default: throw .malformed("the stream begins with neither P5 nor YUV4MPEG2")
        }
    }
}
