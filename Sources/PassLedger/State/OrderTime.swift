public import Passes

/// When a gate record counts as having happened.
///
/// - Source: `Docs/Formats/State.md`, S2 and S3.
public struct OrderTime: Hashable, Sendable {
    /// The order time t.
    public let moment: Moment
    /// Whether it was recorded more than `late_after` after the gate saw it.
    public let isLate: Bool
    /// Whether the gate's clock was more than 300 s ahead of the ledger's.
    public let isClockOff: Bool

    /// How far a clock may be wrong before anybody speaks of it.
    public static let clockTolerance: Duration = .seconds(300)

    /// Takes what the gate's clock said for granted.
    init(seen at: Moment) {
        moment = at
        isLate = false
        isClockOff = false
    }

    /// Computes t from what the gate's clock said and when the record was recorded.
    public init(at: Moment, recordedAt: Moment, lateAfter: Duration) {
        let delay = recordedAt - at
        isLate = delay > lateAfter
        isClockOff = delay < .zero - Self.clockTolerance
        // S2: a time that cannot be believed gives way to the ledger's own.
        moment = isLate || isClockOff ? recordedAt : min(at, recordedAt)
    }
}
