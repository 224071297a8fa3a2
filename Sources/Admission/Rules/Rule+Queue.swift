import PassLedger
import Passes

/// Numbers that are called one group after another within a slot.
///
/// - Source: `Docs/Rules.md`, *Queue numbers*.
extension Rule {
    /// The number has been called, and not too long ago; asked once, at the first entry of the slot.
    static let numberIsCalled = Rule(.outsideTimeSlot) { showing in
        guard let call = showing.queueCall, !call.isOpen(at: showing.now) else { return nil }
        return Refusal(.outsideTimeSlot, showing.now < call.at ? .call(call) : .missedCall(call))
    }
}

extension Showing {
    /// When the number on the pass is called; nil when nobody has to wait for a call.
    fileprivate var queueCall: QueueCall? {
        guard let queue = plan?.queue, let slot = soldSlot,
            !(row.lastEntry.map { claims.slot?.contains($0) ?? false } ?? false),
            let attribute = claims.attributes.first(where: { $0.key == queue.attribute }),
            case .integer(let number) = attribute.value
        else { return nil }
        return QueueCall(Int(number), in: queue, slot: slot)
    }

    /// The slot as it was sold: the token's, which is widened by what the plan tolerates, without that.
    private var soldSlot: Range<Moment>? {
        guard let slot = claims.slot, let plan, let calendar else { return nil }
        for offered in plan.slots {
            let begin = slot.lowerBound + .seconds(60 * offered.earlyMinutes)
            let span = calendar.span(from: offered.from, until: offered.until, onDayOf: begin)
            if span.lowerBound == begin,
                span.upperBound + .seconds(60 * offered.lateMinutes) == slot.upperBound
            {
                return span
            }
        }
        return slot
    }
}
