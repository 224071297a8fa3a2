/// The header of a Netpbm P5 picture.
///
/// - Source: Netpbm's pgm(5).
public struct GreymapHeader: Equatable, Sendable {
    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// The sample that means white, 1…65,535; above 255 a sample is two bytes, the higher first.
    public let white: Int

    /// Bytes of all samples.
    var rasterLength: Int { width * height * (white > 255 ? 2 : 1) }

    /// Checks what the numbers of a header say.
    init(numbers: [Int]) throws(FrameFault) {
        guard numbers.count == 3 else { throw .malformed("P5: a number is missing") }
        try checkPictureSize(width: numbers[0], height: numbers[1])
        guard (1...65_535).contains(numbers[2]) else { throw .malformed("P5: maxval is \(numbers[2])") }
        width = numbers[0]
        height = numbers[1]
        white = numbers[2]
    }

    /// The samples as 8-bit luma.
    func luma(_ raster: [UInt8]) -> [UInt8] {
        if white == 255 { return raster }
        guard white > 255 else {
            let table = (0...255).map { UInt8((min($0, white) * 255 + white / 2) / white) }
            return raster.map { table[Int($0)] }
        }
        return (0..<raster.count / 2).map { index in
            let sample = min(Int(raster[2 * index]) << 8 | Int(raster[2 * index + 1]), white)
            return UInt8((sample * 255 + white / 2) / white)
        }
    }
}
