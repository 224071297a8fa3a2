import Passes

/// Days and hours of a plan; what is refused says when the pass is good.
///
/// - Source: `Docs/Rules.md`, *Days*, *Hours*, *Perks by time and zone*.
extension Rule {
    /// It is one of the plan's days of the week, no black-out day, and within the hours of the zone or the plan.
    static let calendarAllows = Rule(.rule) { showing in
        guard let plan = showing.plan, let calendar = showing.calendar else { return nil }
        let hours = showing.zoneRules?.hours ?? plan.hours
        let day = opening(of: hours, showing.now, calendar)
        let phrase =
            offDay(plan.weekdays, day, calendar) ?? blackout(plan, day, calendar)
            ?? closed(hours, showing.now, calendar)
        return phrase.map { Refusal(.rule, .text($0)) }
    }

    /// The perk is granted in this zone, today and at this hour.
    static let perkIsOnOffer = Rule(.rule) { showing in
        guard let plan = showing.plan, let calendar = showing.calendar, let perk = showing.gate?.perk,
            let times = plan.perkTimes[perk]
        else { return nil }
        let isHere = times.zones.isEmpty || !Set(showing.gate?.zones ?? []).isDisjoint(with: times.zones)
        let day = opening(of: times.hours, showing.now, calendar)
        let isToday = times.weekdays.isEmpty || times.weekdays.contains(calendar.weekday(ofDayOf: day))
        let isNow = times.hours?.span(around: showing.now, in: calendar).contains(showing.now) ?? true
        return isHere && isToday && isNow ? nil : Refusal(.rule, .text(onOffer(perk, times)))
    }

    /// When what is open now opened, else now: a night that began on Saturday is Saturday's until it closes.
    private static func opening(
        of hours: OpeningHours?, _ now: Moment, _ calendar: ParkCalendar
    ) -> Moment {
        guard let span = hours?.span(around: now, in: calendar), span.contains(now) else { return now }
        return span.lowerBound
    }

    private static func offDay(_ days: [Weekday], _ now: Moment, _ calendar: ParkCalendar) -> Phrase? {
        guard !days.isEmpty, !days.contains(calendar.weekday(ofDayOf: now)) else { return nil }
        let names = names(of: days)
        return Phrase(
            zh: "此票限\(names.zh)使用，请在这些日子再来",
            en: "this pass is good on \(names.en) only: please come back on one of these days")
    }

    private static func blackout(_ plan: Plan, _ now: Moment, _ calendar: ParkCalendar) -> Phrase? {
        let today = calendar.name(ofDayOf: now)
        guard let days = plan.blackout.first(where: { $0.contains(today) }) else { return nil }
        return Phrase(
            zh: "此票在停用日（\(words(for: days).zh)）不能入园，请改日再来或购买当日票",
            en:
                "this pass is not good on black-out days (\(words(for: days).en)): please come on another day, or buy a pass for today"
        )
    }

    private static func words(for days: DaySpan) -> Phrase {
        days.first == days.last
            ? Phrase(zh: days.first, en: days.first)
            : Phrase(zh: "\(days.first) 至 \(days.last)", en: "\(days.first) to \(days.last)")
    }

    private static func closed(_ hours: OpeningHours?, _ now: Moment, _ calendar: ParkCalendar) -> Phrase? {
        guard let hours, !hours.span(around: now, in: calendar).contains(now) else { return nil }
        return Phrase(
            zh: "这里 \(hours.open) 开放，\(hours.close) 关闭，请在开放时间内入园",
            en: "this is open from \(hours.open) to \(hours.close): please come back within these hours")
    }

    private static func onOffer(_ perk: Code, _ times: Plan.PerkTimes) -> Phrase {
        let days = times.weekdays.isEmpty ? nil : names(of: times.weekdays)
        let zones = times.zones.map(\.text)
        let zh = [
            days?.zh, times.hours.map { "\($0.open) 至 \($0.close)" },
            zones.isEmpty ? nil : "在 \(zones.joined(separator: "、"))",
        ].compactMap(\.self).joined(separator: "、")
        let en = [
            days.map { "on \($0.en)" }, times.hours.map { "from \($0.open) to \($0.close)" },
            zones.isEmpty ? nil : "in \(zones.joined(separator: ", "))",
        ].compactMap(\.self).joined(separator: ", ")
        return Phrase(
            zh: "权益“\(perk)”只能\(zh)使用，请届时到那里再用",
            en: "\(perk) is granted \(en) only: please come back then and there")
    }

    private static func names(of days: [Weekday]) -> Phrase {
        Phrase(
            zh: days.compactMap { chinese[$0] }.joined(separator: "、"),
            en: days.compactMap { english[$0] }.joined(separator: ", "))
    }

    private static let chinese: [Weekday: String] = [
        .monday: "周一", .tuesday: "周二", .wednesday: "周三", .thursday: "周四", .friday: "周五",
        .saturday: "周六", .sunday: "周日",
    ]
    private static let english: [Weekday: String] = [
        .monday: "Mondays", .tuesday: "Tuesdays", .wednesday: "Wednesdays", .thursday: "Thursdays",
        .friday: "Fridays", .saturday: "Saturdays", .sunday: "Sundays",
    ]
}
