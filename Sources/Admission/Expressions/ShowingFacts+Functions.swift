import PassLedger
import Passes

/// The table of functions.
///
/// - Source: `Docs/Formats/Expressions.md`, *Functions*.
extension ShowingFacts {
    func call(_ function: ExpressionFunction, _ arguments: [RuleExpression.Node]) -> ExpressionValue? {
        switch function {
        case .hasAttribute, .hasPerk, .perkLeft:
            arguments.first.flatMap(code).flatMap { ofPass(function, $0) }
        case .opens, .inside, .entries, .entriesToday:
            arguments.first.flatMap(zone).flatMap { ofZone(function, $0) }
        case .daysBetween, .addDays, .weekdayOf, .year, .month, .day:
            ofDates(function, arguments.map { $0.value(by: self) })
        case .dateOf, .timeOf, .minutesSince:
            arguments.first?.value(by: self)?.moment.flatMap { ofMoment(function, $0) }
        case .length, .startsWith, .endsWith, .contains:
            ofTexts(function, arguments.compactMap { $0.value(by: self)?.text })
        case .min, .max: ofNumbers(function, arguments.compactMap { $0.value(by: self)?.number })
        case .known: .truth(arguments.first?.value(by: self) != nil)
        case .orElse: arguments.lazy.compactMap { $0.value(by: self) }.first
        }
    }

    private func ofPass(_ function: ExpressionFunction, _ code: Code) -> ExpressionValue? {
        let claims = showing.claims
        switch function {
        case .hasAttribute: return .truth(claims.attributes.contains { $0.key == code })
        case .hasPerk: return .truth(claims.perks.contains { $0.code == code })
        case .perkLeft: return perkLeft(code)
        default: return nil
        }
    }

    private func ofZone(_ function: ExpressionFunction, _ zone: Code) -> ExpressionValue? {
        switch function {
        case .opens: .truth(showing.claims.zones.contains(zone))
        case .inside: .number(Int64(showing.knowledge.inside(zone)))
        case .entries: entries(into: zone, today: false)
        case .entriesToday: entries(into: zone, today: true)
        default: nil
        }
    }

    private func ofDates(_ function: ExpressionFunction, _ values: [ExpressionValue?]) -> ExpressionValue? {
        guard let date = values.first??.date else { return nil }
        switch function {
        case .daysBetween: return values.last??.date.map { .number($0.day - date.day) }
        case .addDays:
            guard let days = values.last??.number else { return nil }
            let (day, overflows) = date.day.addingReportingOverflow(days)
            return overflows ? nil : ExpressionDate(day: day).map { .date($0) }
        case .weekdayOf: return .weekday(date.weekday)
        case .year: return .number(date.year)
        case .month: return .number(date.month)
        case .day: return .number(date.dayOfMonth)
        default: return nil
        }
    }

    private func ofMoment(_ function: ExpressionFunction, _ moment: Moment) -> ExpressionValue? {
        switch function {
        case .dateOf: date(of: moment).map { .date($0) }
        case .timeOf: timeOfDay(moment).map { .time($0) }
        case .minutesSince: .number(minutes(since: moment))
        default: nil
        }
    }

    /// Texts are taken as their bytes: both sides are in NFC.
    private func ofTexts(_ function: ExpressionFunction, _ texts: [String]) -> ExpressionValue? {
        guard let text = texts.first else { return nil }
        if function == .length { return .number(Int64(text.unicodeScalars.count)) }
        guard texts.count == 2 else { return .truth(false) }
        let (whole, part) = (Array(text.utf8), Array(texts[1].utf8))
        switch function {
        case .startsWith: return .truth(whole.starts(with: part))
        case .endsWith: return .truth(whole.reversed().starts(with: part.reversed()))
        case .contains:
            guard part.count <= whole.count else { return .truth(false) }
            return .truth(
                (0...whole.count - part.count).contains { whole[$0...].starts(with: part) })
        default: return nil
        }
    }

    private func ofNumbers(_ function: ExpressionFunction, _ numbers: [Int64]) -> ExpressionValue? {
        guard numbers.count == 2 else { return nil }
        return (function == .min ? numbers.min() : numbers.max()).map { .number($0) }
    }
}
