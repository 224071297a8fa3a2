/// Escapes that JSON knows and YAML does not.
enum JSONEscapes {
    /// Writes pairs of surrogates, `\ud83c\udfab`, as the one character they stand for.
    ///
    /// - Guarantee: text without such a pair is returned as it is; a lone surrogate stays, and is a mistake to the reader.
    /// - Source: RFC 8259, section 7.
    static func joiningSurrogates(in text: String) -> String {
        guard text.contains("\\u") else { return text }
        let bytes = Array(text.utf8)
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "\\") else {
                joined.append(bytes[place])
                place += 1
                continue
            }
            if let scalar = pair(in: bytes, at: place) {
                joined.append(contentsOf: String(scalar).utf8)
                place += 12
            } else {
                // An escaped backslash escapes nothing after it.
                joined.append(contentsOf: bytes[place..<min(place + 2, bytes.count)])
                place += 2
            }
        }
        return String(decoding: joined, as: UTF8.self)
    }

    private static func pair(in bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
        guard let high = unit(in: bytes, at: place), let low = unit(in: bytes, at: place + 6),
            (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low)
        else { return nil }
        return Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    /// The number of an escape `\uXXXX`.
    private static func unit(in bytes: [UInt8], at place: Int) -> UInt32? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else {
            return nil
        }
        return UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
    }
}
