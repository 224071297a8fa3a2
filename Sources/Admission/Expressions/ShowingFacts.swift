import PassLedger
import Passes

/// What rules can ask of a showing.
///
/// - Guarantee: every name has an answer, which may be that there is none.
/// - Source: `Docs/Formats/Expressions.md`, *Names*.
struct ShowingFacts {
    let showing: Showing
    /// The issuing region's days; nil where this machine does not know its time zone.
    let calendar: ParkCalendar?

    init(_ showing: Showing) {
        self.showing = showing
        calendar = showing.pass.member.flatMap { showing.days.calendar(of: $0) }
    }

    func value(of name: ExpressionName) -> ExpressionValue? {
        let claims = showing.claims
        switch name {
        case .persons: return number(showing.persons)
        case .passPersons: return number(claims.persons)
        case .zone: return showing.zone.map { .text($0.text) }
        case .gate: return showing.gate.map { .text($0.id.text) }
        case .entering: return .truth(showing.kind == .checkIn)
        case .redeeming: return .truth(showing.kind == .redeem)
        case .perk: return showing.gate?.perk.map { .text($0.text) }
        case .count: return number(showing.count)
        case .plan: return .text(claims.plan.code.text)
        case .planVersion: return number(claims.plan.version)
        case .issue: return number(claims.issueNumber)
        case .bound: return .truth(claims.holder != nil)
        case .slot: return .truth(claims.slot != nil)
        case .alone: return .truth(showing.gate?.reach == .alone)
        case .entriesTotal: return number(showing.row.entries)
        case .entriesToday: return showing.today.map { number(entries(on: $0)) }
        case .minutesSinceLastEntry: return showing.row.lastEntry.map { .number(minutes(since: $0)) }
        case .inside: return number(showing.row.inside)
        case .date, .time, .weekday, .now, .soldAt, .validFrom, .validUntil, .slotBegin, .slotEnd,
            .firstUse, .lastEntry:
            return time(of: name)
        }
    }

    private func time(of name: ExpressionName) -> ExpressionValue? {
        let claims = showing.claims
        switch name {
        case .date: return date(of: showing.now).map { .date($0) }
        case .time: return timeOfDay(showing.now).map { .time($0) }
        case .weekday: return date(of: showing.now).map { .weekday($0.weekday) }
        case .now: return .moment(showing.now)
        case .soldAt: return .moment(claims.issuedAt)
        case .validFrom: return .moment(claims.notBefore)
        case .validUntil: return .moment(claims.expires)
        case .slotBegin: return claims.slot.map { .moment($0.lowerBound) }
        case .slotEnd: return claims.slot.map { .moment($0.upperBound) }
        case .firstUse: return showing.row.firstUse.map { .moment($0) }
        case .lastEntry: return showing.row.lastEntry.map { .moment($0) }
        default: return nil
        }
    }

    /// An attribute of the token; one of another type than the plan declares is missing.
    func attribute(_ key: Code, as type: ExpressionType) -> ExpressionValue? {
        switch (showing.claims.attributes.first { $0.key == key }?.value, type) {
        case (.text(let text), .text): .text(text)
        case (.integer(let number), .number): .number(number)
        case (.bool(let truth), .truth): .truth(truth)
        default: nil
        }
    }

    /// The date of the park day of a moment.
    func date(of moment: Moment) -> ExpressionDate? {
        calendar.flatMap { ExpressionDate($0.name(ofDayOf: moment)) }
    }

    /// Minutes after midnight on the region's wall.
    func timeOfDay(_ moment: Moment) -> Int? {
        guard let clock = calendar?.wallClock(moment).suffix(8) else { return nil }
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        return parts.count == 3 ? parts[0] * 60 + parts[1] : nil
    }

    /// Whole minutes from a moment to now, rounded down.
    func minutes(since moment: Moment) -> Int64 {
        let milliseconds = (showing.now - moment).wholeMilliseconds
        let minutes = milliseconds / 60_000
        return milliseconds % 60_000 < 0 ? minutes - 1 : minutes
    }

    private func entries(on today: Range<Moment>) -> Int {
        showing.row.parkDay == today.lowerBound ? showing.row.entriesThatDay : 0
    }

    private func number(_ count: Int) -> ExpressionValue { .number(Int64(count)) }
}
