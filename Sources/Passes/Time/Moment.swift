/// A point in time.
///
/// - Units and bounds: whole milliseconds since 1970-01-01 UTC; tokens carry whole seconds, records milliseconds.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970 UTC.
    public let milliseconds: Int64

    /// Takes milliseconds since 1970 UTC.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Takes whole seconds since 1970 UTC; beyond Int64's reach the nearest moment there is.
    public init(seconds: Int64) {
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        milliseconds = overflows ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds since 1970 UTC, rounded down.
    public var seconds: Int64 {
        let (quotient, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        return rest < 0 ? quotient - 1 : quotient
    }

    /// Orders moments by time.
    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment some time later; beyond Int64's reach the nearest there is.
    public static func + (moment: Moment, span: Duration) -> Moment {
        let (sum, overflows) = moment.milliseconds.addingReportingOverflow(span.wholeMilliseconds)
        return Moment(milliseconds: overflows ? (span < .zero ? .min : .max) : sum)
    }

    /// The moment some time earlier.
    public static func - (moment: Moment, span: Duration) -> Moment { moment + (.zero - span) }

    /// The time from one moment to another; negative when `left` is the earlier.
    public static func - (left: Moment, right: Moment) -> Duration {
        let (difference, overflows) = left.milliseconds.subtractingReportingOverflow(right.milliseconds)
        return .milliseconds(overflows ? (left < right ? .min : .max) : difference)
    }
}

extension Duration {
    /// Whole milliseconds, rounded towards zero, within Int64's reach.
    public var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        guard !overflows else { return seconds < 0 ? .min : .max }
        let (sum, spills) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return spills ? (seconds < 0 ? .min : .max) : sum
    }
}
