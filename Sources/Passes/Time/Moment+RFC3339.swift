extension Moment {
    /// Reads an RFC 3339 time with its offset, whole or with a fraction of seconds, which is cut to milliseconds.
    ///
    /// - Errors: nil for anything else, a bare date and a date that does not exist included.
    /// - Source: RFC 3339, section 5.6.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        // `2026-05-01T09:30:00` and at least `Z`.
        guard bytes.count >= 20, bytes[10] == 0x54 || bytes[10] == 0x74,
            let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let ofDay = Self.secondsOfDay(bytes[11..<19])
        else { return nil }
        var rest = bytes[19...]
        guard let fraction = Self.takeMilliseconds(&rest), let offset = Self.offset(rest) else { return nil }
        let seconds = date.daysSince1970 * 86_400 + ofDay - offset
        self.init(milliseconds: seconds * 1000 + fraction)
    }

    /// The time in RFC 3339, UTC, with milliseconds: `2026-05-01T09:30:00.000Z`.
    public var rfc3339: String {
        let days = milliseconds.flooredQuotient(by: 86_400_000)
        // Not the product: it could lie below the least Int64.
        let rest = milliseconds % 86_400_000
        let ofDay = rest < 0 ? rest + 86_400_000 : rest
        let (seconds, fraction) = ofDay.quotientAndRemainder(dividingBy: 1000)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }
        return
            "\(CivilDate(daysSince1970: days).text)T\(time.joined(separator: ":")).\(fraction.padded(to: 3))Z"
    }

    /// Reads `09:30:00`; a leap second counts as the first of the next minute.
    private static func secondsOfDay(_ text: ArraySlice<UInt8>) -> Int64? {
        let start = text.startIndex
        guard let minutes = minutes(text.prefix(5)), text[start + 5] == 0x3A,
            let seconds = Int64(digits: text[(start + 6)...]), seconds <= 60
        else { return nil }
        return minutes * 60 + seconds
    }

    /// Reads `09:30`.
    private static func minutes(_ text: ArraySlice<UInt8>) -> Int64? {
        let start = text.startIndex
        guard text.count == 5, text[start + 2] == 0x3A,
            let hours = Int64(digits: text[start..<(start + 2)]), hours < 24,
            let minutes = Int64(digits: text[(start + 3)...]), minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }

    /// Takes `.250` from the front, if it is there.
    private static func takeMilliseconds(_ text: inout ArraySlice<UInt8>) -> Int64? {
        guard text.first == 0x2E else { return 0 }
        let digits = text.dropFirst().prefix { (0x30...0x39).contains($0) }
        text = text.dropFirst(1 + digits.count)
        let cut = Array(digits.prefix(3))
        guard !cut.isEmpty else { return nil }
        return Int64(digits: (cut + [UInt8](repeating: 0x30, count: 3 - cut.count))[...])
    }

    /// Reads `Z` or `+08:00`, in seconds east of Greenwich.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
        guard let sign = text.first else { return nil }
        if text.count == 1 { return sign == 0x5A || sign == 0x7A ? 0 : nil }
        guard sign == 0x2B || sign == 0x2D, let minutes = minutes(text.dropFirst()) else { return nil }
        return (sign == 0x2B ? 60 : -60) * minutes
    }
}
