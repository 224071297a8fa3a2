/// A time as the clock on a region's wall shows it, to the minute.
///
/// - Units and bounds: 00:00 … 24:00; 24:00 is the end of the date.
public struct DayTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes after midnight.
    public let minutes: Int

    /// Takes minutes after midnight, 0 … 1440.
    public init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads `09:00`.
    public init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == 0x3A, let hours = Int64(digits: digits[0..<2]),
            let minutes = Int64(digits: digits[3..<5]), minutes < 60
        else { return nil }
        self.init(minutes: Int(hours * 60 + minutes))
    }

    /// `09:00`.
    public var description: String {
        "\(Int64(minutes / 60).padded(to: 2)):\(Int64(minutes % 60).padded(to: 2))"
    }

    /// Orders by the clock.
    public static func < (left: DayTime, right: DayTime) -> Bool { left.minutes < right.minutes }
}
