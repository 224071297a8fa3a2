/// Reads the header of a P5 picture byte by byte.
///
/// Strict: the magic, white space, then three decimal numbers parted by white space, the last followed by exactly
/// one. A comment, `#` to the end of its line, counts as that line's end.
struct GreymapHeaderReader {
    private static let longestHeader = 4_096
    private enum Place { case p, five, afterMagic, space, number, comment }

    private var place = Place.p
    private var beforeComment = Place.space
    private var length = 0
    private var numbers: [Int] = []
    private var current = 0

    /// Whether nothing of a header has been read.
    var isAtStart: Bool { place == .p }

    /// Takes the next byte; the header when this byte was its last.
    mutating func take(_ byte: UInt8) throws(FrameFault) -> GreymapHeader? {
        length += 1
        guard length <= Self.longestHeader else { throw .malformed("P5: header over 4,096 bytes") }
        switch place {
        case .p: try takeMagic(byte, expected: "P", next: .five)
        case .five: try takeMagic(byte, expected: "5", next: .afterMagic)
        case .comment: return try takeComment(byte)
        case .afterMagic, .space, .number: return try takeField(byte)
        }
        return nil
    }

    private mutating func takeMagic(_ byte: UInt8, expected: Unicode.Scalar, next: Place) throws(FrameFault) {
        guard byte == UInt8(ascii: expected) else { throw .malformed("P5: a picture does not begin with P5") }
        place = next
    }

    private mutating func takeComment(_ byte: UInt8) throws(FrameFault) -> GreymapHeader? {
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return nil }
        place = beforeComment
        return try takeField(byte)
    }

    private mutating func takeField(_ byte: UInt8) throws(FrameFault) -> GreymapHeader? {
        switch byte {
        case UInt8(ascii: "#"):
            beforeComment = place
            place = .comment
        case 0x09...0x0D, 0x20:
            if place == .number { numbers.append(current) }
            place = .space
            guard numbers.count == 3 else { return nil }
            return try GreymapHeader(numbers: numbers)
        case UInt8(ascii: "0")...UInt8(ascii: "9") where place != .afterMagic:
            current = (place == .number ? current * 10 : 0) + Int(byte - UInt8(ascii: "0"))
            guard current <= 999_999_999 else { throw .malformed("P5: a number has over nine digits") }
            place = .number
        default:
            throw .malformed("P5: byte \(byte) in a header")
        }
        return nil
    }
}
