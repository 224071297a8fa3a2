extension MintingDraft {
    /// The token's time slot: the plan's, widened by what it tolerates, so that the token alone is enough to decide.
    ///
    /// - Source: `Docs/Rules.md`, *Time slots*.
    func slot(within validity: Range<Moment>) throws(MintingRefusal) -> Range<Moment>? {
        let begins = Set(plan.slots.map(\.from)).sorted()
        guard let text = options.slot else {
            guard plan.slots.isEmpty else { throw .slotRequired(plan: plan.code, begins: begins) }
            return nil
        }
        guard let (slot, span) = offeredSlot(text) else {
            throw .slotNotOffered(text, plan: plan.code, begins: begins)
        }
        guard now < span.upperBound else { throw .slotOver(until: span.upperBound) }
        guard !span.clamped(to: validity).isEmpty else {
            throw .slotOutsideValidity(from: span.lowerBound, until: span.upperBound)
        }
        return span.lowerBound - .seconds(60 * slot.earlyMinutes)..<span.upperBound
            + .seconds(60 * slot.lateMinutes)
    }

    /// The plan's slot of a day and begin, `2027-05-01 09:00`, and when it is open on that day.
    private func offeredSlot(_ text: String) -> (Plan.Slot, Range<Moment>)? {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard parts.count == 2, let day = region.calendar.day(named: String(parts[0])),
            let begin = DayTime(parts[1]), !plan.blackout.contains(where: { $0.contains(String(parts[0])) })
        else { return nil }
        let weekday = region.calendar.weekday(ofDayOf: day.lowerBound)
        guard plan.weekdays.isEmpty || plan.weekdays.contains(weekday) else { return nil }
        let offered = plan.slots.first {
            $0.from == begin && ($0.weekdays.isEmpty || $0.weekdays.contains(weekday))
        }
        guard let offered else { return nil }
        let span = region.calendar.span(from: offered.from, until: offered.until, onDay: String(parts[0]))
        guard let span, !span.isEmpty else { return nil }
        return (offered, span)
    }

    /// Who queues by number has one.
    func requireQueueNumber(among given: Set<Code>) throws(MintingRefusal) {
        guard let queue = plan.queue, !given.contains(queue.attribute) else { return }
        throw .attributeMissing(queue.attribute)
    }
}
