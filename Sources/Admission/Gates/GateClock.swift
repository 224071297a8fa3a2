public import Passes

/// What time it is at a gate, and whether its clock can be trusted.
///
/// - Guarantee: ``now`` is the later of the machine's clock and the floor, so setting the clock back revives no pass.
/// - Source: CONTRACT, section 4, last paragraph.
public struct GateClock: Hashable, Sendable {
    /// The moment to judge by.
    public let now: Moment
    /// How far the machine's clock is behind the floor; zero when it is not.
    public let lag: Duration
    /// Whether somebody named the time for this call alone (`--at`).
    public let isGiven: Bool

    /// Takes the machine's clock and the newest time known from journal, snapshot and witnesses.
    public init(machine: Moment, floor: Moment? = nil) {
        now = max(machine, floor ?? machine)
        lag = now - machine
        isGiven = false
    }

    /// Takes a time named by hand, which moves no floor and obeys none.
    public init(given: Moment) {
        now = given
        lag = .zero
        isGiven = true
    }

    /// Whether the clock is more than 300 s behind: staff are told, and no presentation can be judged.
    public var isBehind: Bool { lag > .seconds(300) }

    /// Whether records made by this clock are marked `clock_off`.
    public var marksRecords: Bool { isBehind || isGiven }
}
