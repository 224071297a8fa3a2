/// One end of a pass's or plan's validity, as people write it.
///
/// - Shape: a date, `2026-05-01`, or an RFC 3339 time with its offset.
/// - Source: CONTRACT, section 2, *Time*.
public enum ValidityBound: Sendable {
    /// The first moment.
    case from
    /// The moment after the last.
    case until

    /// Reads a bound in a region's calendar: a date begins or ends with its park day.
    ///
    /// - Units and bounds: whole seconds, rounded down, 2^30 ≤ t < 2^32: what a token can say.
    /// - Errors: nil for another form, a date that does not exist, or a time that no token can say.
    public func moment(_ text: String, in calendar: ParkCalendar) -> Moment? {
        guard let moment = day(text, in: calendar) ?? time(text, in: calendar) else { return nil }
        let seconds = moment.seconds
        guard Self.sayable.contains(seconds) else { return nil }
        return Moment(seconds: seconds)
    }

    /// The seconds that a token can say.
    ///
    /// - Source: `Docs/Formats/PassToken.md`, rule 22.
    static let sayable: Range<Int64> = (1 << 30)..<(1 << 32)

    private func day(_ text: String, in calendar: ParkCalendar) -> Moment? {
        guard let day = calendar.day(named: text) else { return nil }
        return self == .from ? day.lowerBound : day.upperBound
    }

    /// An RFC 3339 time: Foundation also takes forms and dates that the RFC does not, so these are looked at first.
    private func time(_ text: String, in calendar: ParkCalendar) -> Moment? {
        let bytes = Array(text.utf8)
        guard (20...35).contains(bytes.count), Self.hasForm(bytes),
            calendar.day(named: String(text.prefix(10))) != nil
        else { return nil }
        return Moment(rfc3339: text)
    }

    private static func hasForm(_ bytes: [UInt8]) -> Bool {
        let pattern = Array("0000-00-00T00:00:00".utf8)
        for (byte, model) in zip(bytes, pattern) {
            guard model == 0x30 ? (0x30...0x39).contains(byte) : byte == model else { return false }
        }
        let isOnClock = number(bytes, 11) < 24 && number(bytes, 14) < 60 && number(bytes, 17) < 60
        return isOnClock && hasOffset(bytes.dropFirst(pattern.count))
    }

    /// Whether what follows the seconds is an optional fraction and `Z` or `+hh:mm`.
    private static func hasOffset(_ tail: ArraySlice<UInt8>) -> Bool {
        var rest = Array(tail)
        if rest.first == 0x2E {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            rest.removeFirst(1 + digits.count)
        }
        if rest == [0x5A] { return true }
        guard rest.count == 6, rest[0] == 0x2B || rest[0] == 0x2D, rest[3] == 0x3A,
            [1, 2, 4, 5].allSatisfy({ (0x30...0x39).contains(rest[$0]) })
        else { return false }
        return number(rest, 1) < 24 && number(rest, 4) < 60
    }

    /// Two digits as a number.
    private static func number(_ bytes: [UInt8], _ index: Int) -> Int {
        Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    }
}
