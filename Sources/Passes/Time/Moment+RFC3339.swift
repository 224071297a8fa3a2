import Foundation

extension Moment {
    /// Reads an RFC 3339 time with its offset, whole or with a fraction of seconds.
    ///
    /// - Errors: nil for anything else, a bare date included.
    /// - Source: RFC 3339, section 5.6.
    public init?(rfc3339 text: String) {
        let plain = Date.ISO8601FormatStyle()
        let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? plain.parse(text)) ?? (try? fractional.parse(text)) else { return nil }
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        guard abs(milliseconds) < 1e15 else { return nil }
        self.init(milliseconds: Int64(milliseconds))
    }

    /// The time in RFC 3339, UTC, with milliseconds: `2026-05-01T09:30:00.000Z`.
    public var rfc3339: String {
        date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// What the machine's clock says now.
    public static func now() -> Moment { Moment(date: Date()) }

    /// Takes a Foundation date, rounded down to milliseconds.
    init(date: Date) { self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded(.down))) }

    /// The moment as a Foundation date.
    var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
