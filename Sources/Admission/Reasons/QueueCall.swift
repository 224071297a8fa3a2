public import Passes

/// When a queue number is let in.
///
/// - Source: `Docs/Rules.md`, *Queue numbers*.
public struct QueueCall: Hashable, Sendable {
    /// The number on the pass.
    public var number: Int
    /// When it is called.
    public var at: Moment
    /// Until when the call holds; nil for the rest of the slot.
    public var until: Moment?
    /// From when a number that missed its call is let in after all; nil when it is lost.
    public var again: Moment?

    /// Whether the number is let in at a moment of its slot.
    func isOpen(at now: Moment) -> Bool {
        guard at <= now else { return false }
        guard let until, until <= now else { return true }
        return again.map { $0 <= now } ?? false
    }
}

extension QueueCall {
    /// When the number of a pass is called within its slot.
    ///
    /// - Shape: `slot` is the one that was sold, without what it tolerates.
    /// - Guarantee: numbers past the slot's last call are called with the last; a number below 1 with the first.
    init(_ number: Int, in queue: Plan.Queue, slot: Range<Moment>) {
        self.number = number
        let interval = Int64(queue.everyMinutes) * 60_000
        let length = (slot.upperBound - slot.lowerBound).wholeMilliseconds
        let calls = max(1, (length + interval - 1) / interval)
        let group = Int64(max(0, number - 1) / queue.size)
        at = slot.lowerBound + .milliseconds(min(group, calls - 1) * interval)
        guard let late = queue.lateMinutes else { return }
        until = at + .seconds(60 * late)
        again = queue.missed == .end ? slot.lowerBound + .milliseconds((calls - 1) * interval) : nil
    }
}
