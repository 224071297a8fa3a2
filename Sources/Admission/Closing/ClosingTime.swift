public import Passes

/// Checks everybody out when a zone closes: whoever forgot the exit is not inside for ever.
///
/// - Source: `Docs/Rules.md`, *Closing*.
public struct ClosingTime: Sendable {
    private let plans: [PlanReference: Plan]
    private let calendar: ParkCalendar

    /// Takes the plans that say when zones close, and the days of the region.
    public init(plans: [PlanReference: Plan], calendar: ParkCalendar) {
        self.plans = plans
        self.calendar = calendar
    }

    /// A check-out that is due.
    public struct CheckOut: Hashable, Sendable {
        /// Who leaves, and where.
        public let inside: InsidePass
        /// When the zone closed.
        public let closed: Moment
    }

    /// The check-outs that are due at a moment, ascending by closing time, pass and zone.
    ///
    /// - Guarantee: pure; a pass whose plan is not known or has no hours is never due. Written as records they take nobody's entry:
    ///   a check-out is never flagged, and is evidence of the hour alone, not that somebody walked out.
    public func due(of inside: [InsidePass], at now: Moment) -> [CheckOut] {
        inside.compactMap { inside in
            guard inside.persons > 0, let closed = closing(of: inside), closed <= now else { return nil }
            return CheckOut(inside: inside, closed: closed)
        }.sorted {
            ($0.closed, $0.inside.pass.description, $0.inside.zone)
                < ($1.closed, $1.inside.pass.description, $1.inside.zone)
        }
    }

    /// When the next check-out of these falls due; nil when none ever does.
    public func next(of inside: [InsidePass], after now: Moment) -> Moment? {
        inside.compactMap { closing(of: $0) }.filter { $0 > now }.min()
    }

    /// The first closing after somebody entered, by the zone's hours or else the plan's.
    private func closing(of inside: InsidePass) -> Moment? {
        guard let plan = plans[inside.plan], let hours = plan.zoneRules[inside.zone]?.hours ?? plan.hours
        else { return nil }
        // The night before, this day, and the next for who came in after closing.
        let spans = [1, 0, -1].map {
            calendar.span(from: hours.open, until: hours.close, onDayOf: inside.since, daysBefore: $0)
        }
        return spans.map(\.upperBound).filter { $0 > inside.since }.min()
    }
}
