/// A value written out in a rule.
///
/// - Source: `Docs/Formats/Expressions.md`, *Literals*.
public enum ExpressionLiteral: Hashable, Sendable {
    /// `true` or `false`.
    case truth(Bool)
    /// `30`; 1 to 18 digits.
    case number(Int64)
    /// `"adult"`, in NFC.
    case text(String)
    /// `2026-05-01`.
    case date(ExpressionDate)
    /// `09:30`, minutes after midnight, 0 … 1439.
    case time(Int)
    /// `sat`.
    case weekday(Weekday)
    /// `30min`; the count has 1 to 9 digits.
    case duration(Int64, Unit)

    /// The units of a duration.
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        /// A second.
        case s
        /// 60 seconds.
        case min
        /// 3,600 seconds.
        case h
        /// 86,400 seconds, whatever the clocks do.
        case d

        /// How long it is.
        public var milliseconds: Int64 {
            switch self {
            case .s: 1000
            case .min: 60_000
            case .h: 3_600_000
            case .d: 86_400_000
            }
        }
    }

    var type: ExpressionType {
        switch self {
        case .truth: .truth
        case .number: .number
        case .text: .text
        case .date: .date
        case .time: .time
        case .weekday: .weekday
        case .duration: .duration
        }
    }

    /// The literal as it is written.
    var canonicalText: String {
        switch self {
        case .truth(let truth): "\(truth)"
        case .number(let number): "\(number)"
        case .text(let text): Self.quoted(text)
        case .date(let date): date.text
        case .time(let minutes): Int64(minutes / 60).padded(to: 2) + ":" + Int64(minutes % 60).padded(to: 2)
        case .weekday(let day): day.rawValue
        case .duration(let count, let unit): "\(count)\(unit.rawValue)"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Whether a range from here to there holds nothing; nil for what has no order.
    func comesAfter(_ other: ExpressionLiteral) -> Bool? {
        switch (self, other) {
        case (.number(let low), .number(let high)): low > high
        case (.date(let low), .date(let high)): low > high
        case (.time(let low), .time(let high)): low > high
        case (.duration(let low, let lowUnit), .duration(let high, let highUnit)):
            low * lowUnit.milliseconds > high * highUnit.milliseconds
        default: nil
        }
    }
}
