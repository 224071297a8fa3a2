public import QRSymbols

/// Reads Netpbm P5 pictures that follow one another, from pieces of any length.
///
/// - Shape: pictures back to back; white space between two of them is passed over.
/// - Guarantee: no bytes make it trap or set aside more memory than has arrived, but for the size of a picture
///   that was complete before. After an error it is of no further use.
/// - Source: Netpbm's pgm(5), section "Format".
public struct GreymapParser: Sendable {
    private enum Place: Sendable {
        case header(GreymapHeaderReader)
        case raster(GreymapHeader)
    }

    private var place = Place.header(GreymapHeaderReader())
    private var raster = PixelCollector()

    /// A parser before the first picture.
    public init() {}

    /// Takes bytes from the front of the input until a picture is complete or the input is used up.
    ///
    /// - Returns: the picture, with what follows it left in `input`; nil when all was taken and more is needed.
    /// - Throws: ``FrameFault`` at the first byte that cannot be part of a picture we take.
    public mutating func next(from input: inout ArraySlice<UInt8>) throws(FrameFault) -> GrayFrame? {
        while !input.isEmpty {
            switch place {
            case .header(var reader):
                try takeHeader(&reader, from: &input)
            case .raster(let header):
                raster.take(from: &input)
                if raster.isComplete { return try picture(header) }
            }
        }
        return nil
    }

    /// Says that no more bytes come.
    ///
    /// - Throws: ``FrameFault/cutShort`` inside a picture.
    public func finish() throws(FrameFault) {
        guard case .header(let reader) = place, reader.isAtStart else { throw .cutShort }
    }

    private mutating func takeHeader(
        _ reader: inout GreymapHeaderReader, from input: inout ArraySlice<UInt8>
    ) throws(FrameFault) {
        while let byte = input.popFirst() {
            if reader.isAtStart, (0x09...0x0D).contains(byte) || byte == 0x20 { continue }
            guard let header = try reader.take(byte) else { continue }
            raster.expect(header.rasterLength)
            place = .raster(header)
            return
        }
        place = .header(reader)
    }

    private mutating func picture(_ header: GreymapHeader) throws(FrameFault) -> GrayFrame {
        place = .header(GreymapHeaderReader())
        let luma = header.luma(raster.finish())
        guard let frame = GrayFrame(width: header.width, height: header.height, pixels: luma) else {
            throw .tooLarge(width: header.width, height: header.height)
        }
        return frame
    }
}
