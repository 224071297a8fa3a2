/// A date and time as staff write them in a table: `2026-05-01 09:00`, `09:00:30`, or RFC 3339 with an offset.
enum CaseTime {
    /// As the clock on the wall shows it; the day is nil where only a time stands.
    case wall(day: Int64?, second: Int64)
    /// With its offset.
    case exact(Moment)

    init?(_ text: String) {
        if let moment = Moment(rfc3339: text) {
            self = .exact(moment)
            return
        }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let last = parts.last,
            let second = Self.secondOfDay(String(last))
        else { return nil }
        guard parts.count == 2 else {
            self = .wall(day: nil, second: second)
            return
        }
        guard let date = CivilDate(String(parts[0])) else { return nil }
        self = .wall(day: date.daysSince1970, second: second)
    }

    /// Reads `09:00` or `09:00:30`.
    static func secondOfDay(_ text: String) -> Int64? {
        let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.count == 2 ? Int64(digits: Array($0)[...]) : nil }
        guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
}

extension PlanCasesReader {
    /// A time; one without a date is on the date of the row before.
    mutating func moment(at field: PlanField) -> Moment? {
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .text,
            text.utf8.count <= ValidityBound.byteLimit, let time = CaseTime(text)
        else {
            file.note(.badDate(field.text), at: field.node.place, path: field.path)
            return nil
        }
        switch time {
        case .exact(let moment): return moment
        case .wall(let written, let second):
            guard let day = written ?? day else {
                note(.noDateBefore(text), at: field)
                return nil
            }
            let moments = file.region.calendar.moments(onDay: day, second: second)
            if moments.isEmpty { note(.skippedTime(text), at: field) }
            if moments.count > 1 { note(.doubledTime(text), at: field) }
            return moments.count == 1 ? moments[0] : nil
        }
    }

    /// The time of a row, which is never before that of the row above; its date holds for rows below.
    mutating func rowTime(at field: PlanField) -> Moment? {
        guard let moment = moment(at: field) else { return nil }
        let date = file.region.calendar.wallClock(moment).prefix { $0 != " " }
        day = CivilDate(String(date))?.daysSince1970 ?? day
        if let newest, moment < newest { note(.notInOrder, at: field) }
        newest = moment
        return moment
    }
}
