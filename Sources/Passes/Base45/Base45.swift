/// Bytes as text of the 45 characters that a QR code packs most densely.
///
/// - Source: RFC 9285, without leniency; `Docs/Formats/PassToken.md`, rules 4 to 6.
public enum Base45 {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    /// The value of each byte as a character, 255 for one that is none of the 45.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// Writes bytes: two as three characters, a last one alone as two.
    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 3 + 1) / 2)
        for start in stride(from: 0, to: bytes.count, by: 2) {
            let isPair = start + 1 < bytes.count
            let number = isPair ? Int(bytes[start]) << 8 | Int(bytes[start + 1]) : Int(bytes[start])
            text.append(alphabet[number % 45])
            text.append(alphabet[number / 45 % 45])
            if isPair { text.append(alphabet[number / 2025]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads bytes back.
    ///
    /// - Shape: the characters as bytes, the prefix `SP1:` already taken off.
    /// - Guarantee: allocates two thirds of the text's length, never more.
    /// - Errors: ``PassTokenError/malformed(rule:offset:)`` with rule 4, 5 or 6 and the place in the text.
    public static func decode(bytes text: some Collection<UInt8>) throws(PassTokenError) -> [UInt8] {
        try decode(slice: Array(text)[...])
    }

    /// The same for the one kind of collection that the path from frame to lamp brings.
    static func decode(slice text: ArraySlice<UInt8>) throws(PassTokenError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 3 * 2 + 1)
        var number = 0
        var weight = 1
        var place = 0
        for character in text {
            let value = values[Int(character)]
            // Rule 4: one of the 45 characters.
            guard value < 45 else { throw .malformed(rule: 4, offset: place) }
            number += Int(value) * weight
            weight *= 45
            place += 1
            guard weight == 91_125 else { continue }
            // Rule 6: three characters stand for two bytes.
            guard number <= 0xFFFF else { throw .malformed(rule: 6, offset: place - 3) }
            bytes.append(UInt8(number >> 8))
            bytes.append(UInt8(number & 0xFF))
            (number, weight) = (0, 1)
        }
        // Rule 5: one character alone stands for nothing.
        guard weight != 45 else { throw .malformed(rule: 5, offset: place - 1) }
        guard weight == 2025 else { return bytes }
        // Rule 6: two characters stand for one byte.
        guard number <= 0xFF else { throw .malformed(rule: 6, offset: place - 2) }
        bytes.append(UInt8(number))
        return bytes
    }
}
