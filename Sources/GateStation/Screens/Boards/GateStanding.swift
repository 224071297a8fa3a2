import Passes
import Regions

/// How a gate stands: what is lit, closed or away.
struct GateStanding: Sendable {
    private(set) var isPaused = false
    private(set) var isAlarm = false
    private(set) var region = RegionStanding()
    private(set) var lamps: Set<Lamp> = []
    private(set) var coaching: Coaching?
    private(set) var sources: [String: SourceStanding] = [:]

    /// Takes an event that says how something stands.
    ///
    /// - Returns: whether it is about this gate.
    mutating func take(_ event: StationEvent, at gate: Code) -> Bool {
        switch event {
        case .paused(gate, let paused): isPaused = paused
        case .fireAlarm(let alarm): isAlarm = alarm
        case .region(gate, let standing): region = standing
        case .lamp(gate, let lamp, let isLit):
            if isLit { lamps.insert(lamp) } else { lamps.remove(lamp) }
        case .coaching(gate, let coaching): self.coaching = coaching
        case .source(gate, let name, let standing): sources[name] = standing
        default: return false
        }
        return true
    }

    /// What a page is told of an event.
    func message(of event: StationEvent, words: StripWords, at now: Moment) -> KioskMessage? {
        switch event {
        case .paused: pausedMessage
        case .fireAlarm: alarmMessage
        case .region: regionMessage(words: words, at: now)
        case .lamp: lampMessage(words: words)
        case .coaching: coachingMessage(words: words)
        default: nil
        }
    }

    /// All that a page needs to know when it comes.
    func messages(words: StripWords, at now: Moment) -> [KioskMessage] {
        [
            pausedMessage, alarmMessage, regionMessage(words: words, at: now), lampMessage(words: words),
            coachingMessage(words: words),
        ]
    }

    private var pausedMessage: KioskMessage { KioskMessage(name: "paused", data: ["on": .bool(isPaused)]) }

    private var alarmMessage: KioskMessage { KioskMessage(name: "alarm", data: ["on": .bool(isAlarm)]) }

    /// How the region is reached.
    func regionMessage(words: StripWords, at now: Moment) -> KioskMessage {
        let alone = region.aloneSince != nil
        return KioskMessage(
            name: "region",
            data: ["text": words.region(region, at: now)?.json ?? .null, "alone": .bool(alone)])
    }

    private func lampMessage(words: StripWords) -> KioskMessage {
        // What stops everybody comes first; the region has a strip of its own.
        let lit = Lamp.allCases.filter { lamps.contains($0) && $0 != .region }
        return KioskMessage(
            name: "lamps",
            data: [
                "stops": .bool(lamps.contains(.journal)),
                "lamps": .array(lit.map { ["name": .string($0.rawValue), "text": words.lamp($0).json] }),
            ])
    }

    private func coachingMessage(words: StripWords) -> KioskMessage {
        KioskMessage(
            name: "coaching",
            data: [
                "text": coaching.map { words.coaching($0).json } ?? .null,
                "name": JSONValue(coaching?.rawValue),
            ])
    }
}
