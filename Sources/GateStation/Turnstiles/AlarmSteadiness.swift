/// Makes one alarm of one whose contact bounces: it begins at once and ends after a time of quiet.
struct AlarmSteadiness: Sendable {
    private let quiet: Duration
    private var told: Bool?
    private var lastAlarm: ContinuousClock.Instant?

    /// Nothing told yet.
    init(quiet: Duration) { self.quiet = quiet }

    /// Takes a level; gives what is to be told because of it, if anything.
    mutating func change(to level: Bool, at now: ContinuousClock.Instant) -> Bool? {
        if level { lastAlarm = now }
        let isOn = level || lastAlarm.map { now - $0 < quiet } ?? false
        guard isOn != told else { return nil }
        told = isOn
        return isOn
    }
}
