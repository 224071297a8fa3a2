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
        guard text.utf8.count <= Self.byteLimit,
            let moment = day(text, in: calendar) ?? Moment(rfc3339: text)
        else { return nil }
        let seconds = moment.seconds
        guard Self.sayable.contains(seconds) else { return nil }
        return Moment(seconds: seconds)
    }

    /// The seconds that a token can say.
    ///
    /// - Source: `Docs/Formats/PassToken.md`, rule 22.
    static let sayable: Range<Int64> = (1 << 30)..<(1 << 32)

    /// A time with nine digits of fraction has 35 bytes.
    static let byteLimit = 40

    private func day(_ text: String, in calendar: ParkCalendar) -> Moment? {
        guard let day = calendar.day(named: text) else { return nil }
        return self == .from ? day.lowerBound : day.upperBound
    }
}
