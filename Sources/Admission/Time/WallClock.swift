import Foundation
import Passes

/// Times as people read them off the wall of a region.
struct WallClock {
    private var calendar: Calendar

    /// Takes an IANA time zone; one that this machine does not know shows UTC.
    init(timeZone: String) {
        calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    }

    /// `2026-05-01 10:00`.
    func text(_ moment: Moment) -> String {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let day = [padded(parts.year, 4), padded(parts.month, 2), padded(parts.day, 2)].joined(separator: "-")
        return day + " " + padded(parts.hour, 2) + ":" + padded(parts.minute, 2)
    }

    /// `2026-05-01 10:00 quzhou/g1`.
    func text(_ entry: LastEntry) -> String {
        ([text(entry.at)] + [entry.gate?.description, entry.zone?.text].compactMap(\.self)).joined(
            separator: " ")
    }

    private func padded(_ number: Int?, _ width: Int) -> String {
        let digits = String(number ?? 0)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
