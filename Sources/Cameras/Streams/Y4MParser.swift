public import QRSymbols

/// Reads the luma of a YUV4MPEG2 stream, from pieces of any length.
///
/// - Shape: luma is taken as it is stored; in a stream of video range black is 16 and white 235.
/// - Guarantee: no bytes make it trap or set aside more memory than has arrived, but for the size of a picture
///   that was complete before. After an error it is of no further use.
/// - Source: yuv4mpeg(5) of MJPEG Tools.
public struct Y4MParser: Sendable {
    private enum Place: Equatable, Sendable {
        case streamHeader, frameHeader, luma
        case rest(Int)
    }
    private static let longestLine = 1_024

    private var place = Place.streamHeader
    private var line: [UInt8] = []
    private var header: Y4MHeader?
    private var plane = PixelCollector()

    /// A parser before the stream's first line.
    public init() {}

    /// Takes bytes from the front of the input until a picture is complete or the input is used up.
    ///
    /// - Returns: the picture, with what follows it left in `input`; nil when all was taken and more is needed.
    /// - Throws: ``FrameFault`` at the first byte that cannot be part of a stream we take.
    public mutating func next(from input: inout ArraySlice<UInt8>) throws(FrameFault) -> GrayFrame? {
        while !input.isEmpty {
            switch place {
            case .streamHeader, .frameHeader:
                if try takeLine(from: &input) { try endLine() }
            case .luma:
                plane.take(from: &input)
                if plane.isComplete { place = .rest(header?.restLength ?? 0) }
            case .rest(let count):
                let taken = min(count, input.count)
                input = input.dropFirst(taken)
                place = .rest(count - taken)
            }
            if place == .rest(0) { return try picture() }
        }
        return nil
    }

    /// Says that no more bytes come.
    ///
    /// - Throws: ``FrameFault/cutShort`` inside a header or a picture.
    public func finish() throws(FrameFault) {
        guard line.isEmpty, place == .frameHeader || place == .streamHeader else { throw .cutShort }
    }

    private mutating func takeLine(from input: inout ArraySlice<UInt8>) throws(FrameFault) -> Bool {
        while let byte = input.popFirst() {
            if byte == UInt8(ascii: "\n") { return true }
            line.append(byte)
            guard line.count <= Self.longestLine else {
                throw .malformed("Y4M: a header line over 1,024 bytes")
            }
            if place == .frameHeader { try checkFrameHeader(isWhole: false) }
        }
        return false
    }

    private mutating func endLine() throws(FrameFault) {
        defer { line = [] }
        if place == .streamHeader {
            header = try Y4MHeader(line: line)
            place = .frameHeader
            return
        }
        try checkFrameHeader(isWhole: true)
        plane.expect(header?.lumaLength ?? 0)
        place = .luma
    }

    private func checkFrameHeader(isWhole: Bool) throws(FrameFault) {
        let start = Array("FRAME".utf8)
        let isFrame =
            line.count < start.count ? !isWhole && start.starts(with: line) : line.starts(with: start)
        guard isFrame, line.count <= start.count || line[start.count] == UInt8(ascii: " ") else {
            throw .malformed("Y4M: a frame does not begin with FRAME")
        }
    }

    private mutating func picture() throws(FrameFault) -> GrayFrame {
        place = .frameHeader
        guard let header else { throw .malformed("Y4M: a frame before the header") }
        let luma = header.luma(plane.finish())
        guard let frame = GrayFrame(width: header.width, height: header.height, pixels: luma) else {
            throw .tooLarge(width: header.width, height: header.height)
        }
        return frame
    }
}
